// Compiles the program into dist/, bundles what browsers load into dist/public/ and writes what places are called into dist/places/. Does nothing when
// nothing changed.
// By itself it compiles the tests too, and checks what browsers run by what browsers have.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
// By name, what an old Node lacks would keep this file from asking for a new one.
import fs, { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeMessageTypes } from './message-types.mjs'
import { isNew, runWithOwnNode } from './node24.mjs'

const root = resolve(import.meta.dirname, '..')
const stampFile = join(root, 'dist/.build-stamp')

/** What runs, as `npm start` needs it; and all there is: what browsers have is no type of the program there either. */
const projects = { program: ['tsconfig.server.json'], all: ['tsconfig.server.json', 'tsconfig.json', 'tsconfig.browser.json'] }

/** Builds what is out of date. Returns the exit code. @param what 'program': nothing that only tests need */
export async function build(what = 'all') {
  const stamp = inputsStamp()
  if (isBuilt(what, stamp)) return 0
  writeMessageTypes(root)
  for (const project of projects[what]) {
    const { status } = spawnSync(process.execPath, [compiler(), '-p', project, '--pretty', 'false'], { cwd: root, stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  removeOrphans()
  const { writePlaces } = await import('./build-places.mjs')
  await writePlaces(root)
  const { bundle } = await import('./build-assets.mjs')
  try {
    await bundle(root)
  } catch (error) {
    // esbuild has printed its own errors.
    if (!error.errors) console.error(error.message)
    return 1
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, `${what} ${stamp}`)
  return 0
}

/** Whether dist/ is what the sources say: all of it, or the program at least. */
function isBuilt(what = 'program', stamp = inputsStamp()) {
  const built = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  return built === `all ${stamp}` || built === `${what} ${stamp}`
}

function inputsStamp() {
  const patterns = ['{src,test}/**/*.*', 'locales/en/*.json', 'locales/languages.json', 'bin/build*.mjs', 'package.json', 'package-lock.json', 'tsconfig*.json']
  const hash = createHash('sha256').update(process.version)
  for (const file of fs.globSync(patterns, { cwd: root }).sort()) {
    const { mtimeMs, size } = statSync(join(root, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

function compiler() {
  const folder = dirname(dirname(fileURLToPath(import.meta.resolve('typescript'))))
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, bin.tsc)
}

// What a deleted source left in dist/ would still be found by a glob or an import.
function removeOrphans() {
  for (const file of fs.globSync('{src,test}/**/*.js', { cwd: join(root, 'dist') })) {
    const source = join(root, file.replace(/\.js$/, ''))
    if (['.ts', '.tsx'].some((end) => existsSync(source + end))) continue
    for (const end of ['', '.map']) rmSync(join(root, 'dist', file + end), { force: true })
  }
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = isNew ? await build() : await runWithOwnNode(import.meta.filename)
}
