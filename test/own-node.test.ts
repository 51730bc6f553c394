import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('whatever a script of ours starts runs under its own Node, though the PATH leads to another one first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opentwinning-node-'))
  try {
    const old = join(folder, 'node')
    await writeFile(old, '#!/bin/sh\necho v20.20.2\n')
    await chmod(old, 0o755)
    const script = `await import('${join(root, 'bin/node24.mjs')}'); (await import('node:child_process')).spawnSync('node', ['--version'], { stdio: 'inherit' })`
    const env = { PATH: [folder, process.env.PATH].join(delimiter) }
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })
    expect(stdout).toBe(`${process.version}\n`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('every script that people start asks for its own Node', async () => {
  const own = await readFile(join(root, 'package.json'), 'utf8')
  const started = (await readdir(join(root, 'bin'))).filter((file) => own.includes(`bin/${file}`) || file === 'db-types.mjs')
  const without = await Promise.all(started.map(async (file) => (/from '\.\/node24\.mjs'/.test(await readFile(join(root, 'bin', file), 'utf8')) ? [] : [file])))
  expect(started.sort()).toEqual(['build.mjs', 'db-types.mjs', 'dev.mjs', 'start.mjs', 'test.mjs', 'translations.mjs', 'twinning'])
  expect(without.flat()).toEqual([])
})
