import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fromDebian } from '../bin/debian.mjs'

const quietly = 'noninteractive -qq -o DPkg::Lock::Timeout=300'
/** Only root installs, and only where there is apt. */
const mayInstall = process.platform === 'linux' && process.getuid?.() === 0
const asRoot = test.skipIf(!mayInstall)

let folder: string
let program: string
let said: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opentwinning-apt-'))
  program = join(folder, 'haproxy')
  said = join(folder, 'said')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

/** An apt that notes what it is told, and then does `last`. */
async function withApt(last: string): Promise<void> {
  const apt = join(folder, 'apt-get')
  await writeFile(apt, `#!/bin/sh\necho "$DEBIAN_FRONTEND $@" >> ${said}\n${last}\n`)
  await chmod(apt, 0o755)
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
  vi.spyOn(console, 'log').mockImplementation(() => {})
}

asRoot('what is not there is installed, once, with what it needs', async () => {
  await withApt(`case "$*" in *install*) touch ${program};; esac`)
  for (let times = 0; times < 2; times++) expect(fromDebian(program, 'haproxy', 'fonts')).toBe(program)
  expect(await readFile(said, 'utf8')).toBe(`${quietly} update\n${quietly} install -y --no-install-recommends haproxy fonts\n`)
})

asRoot('an apt that fails is no missing program', async () => {
  await withApt('exit 100')
  expect(() => fromDebian(program, 'haproxy')).toThrow('apt-get')
})

test('who may not install is told that it is not there', () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  expect(fromDebian(program, 'haproxy')).toBe(undefined)
})
