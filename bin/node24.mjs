// npm brings a Node of its own for hosts whose Node is too old.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** Whether this Node can run the program. */
export const isNew = Number.parseInt(process.versions.node, 10) >= 24

// The tools' own scripts begin with `#!/usr/bin/env node`: what they find is this Node, whoever started us.
if (isNew) process.env.PATH = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter)

/** Runs a script again under the Node that npm brought, with its arguments, handing on signals. Resolves to its exit code. */
export function runWithOwnNode(script) {
  const node = ownNode()
  if (!node) {
    console.error(`OpenTwinning needs Node 24 or newer; this is ${process.version}. Run "npm ci" first, or install Node 24.`)
    return 1
  }
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
}

function ownNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`))
    return join(folder, 'bin', system === 'win' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}
