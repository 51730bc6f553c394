// npm brings a Node of its own for hosts whose Node is too old.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Whether this Node can run the program. */
export const isNew = Number.parseInt(process.versions.node, 10) >= 24

/** Runs a script again under the Node that npm brought. Returns its exit code. */
export function runWithOwnNode(script, args) {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`))
    const node = join(folder, 'bin', system === 'win' ? 'node.exe' : 'node')
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
    return spawnSync(node, [script, ...args], { stdio: 'inherit' }).status ?? 1
  } catch {
    console.error(`OpenTwinning needs Node 24 or newer; this is ${process.version}. Run "npm ci" first, or install Node 24.`)
    return 1
  }
}
