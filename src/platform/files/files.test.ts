import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Overloaded } from '../http/errors.ts'
import { localFiles } from './index.ts'
import { sweep } from './sweep.ts'

const log = pino({ level: 'silent' })
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opentwinning-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file is moved into its place whole, opened and removed', async () => {
  const files = localFiles(folder, log)
  const path = join(await files.incoming(), 'some')
  await writeFile(path, 'a heron')
  await files.put('pictures/ab/abc-320.webp', path)
  expect(await readdir(await files.incoming())).toEqual([])
  const found = await files.open('pictures/ab/abc-320.webp')
  expect([found?.length, await new Response(found?.stream).text()]).toEqual([7, 'a heron'])
  await files.remove('pictures/ab/abc-320.webp')
  expect(await files.open('pictures/ab/abc-320.webp')).toBeUndefined()
})

test('a key is a path of safe names', async () => {
  for (const key of ['../secret.txt', '/etc/passwd', 'a/../b.webp', 'none', 'A.webp']) await expect(localFiles(folder, log).open(key)).rejects.toThrow('unsafe')
})

test('S13: what a killed program left is removed when an hour old, and nothing else', async () => {
  const old = new Date(Date.now() - 3_700_000)
  await mkdir(join(folder, 'incoming'))
  await mkdir(join(folder, 'pictures/ab'), { recursive: true })
  for (const name of ['incoming/old', 'incoming/new', 'pictures/ab/old.webp', 'pictures/ab/old.webp.part', 'pictures/ab/new.webp.part']) {
    await writeFile(join(folder, name), 'x')
    if (name.includes('old')) await utimes(join(folder, name), old, old)
  }
  await sweep(folder)
  expect((await readdir(folder, { recursive: true })).filter((name) => /old|new/.test(name)).sort()).toEqual([
    'incoming/new',
    'pictures/ab/new.webp.part',
    'pictures/ab/old.webp',
  ])
})

test.skipIf(process.platform !== 'linux')('S13: that there is no room is told as such, in the log once for many; what else fails, as it is', async () => {
  const lines: string[] = []
  const { writing } = localFiles(folder, pino({}, { write: (line) => void lines.push(line) }))
  for (let times = 0; times < 3; times++) {
    await expect(writing(() => writeFile('/dev/full', 'a heron'))).rejects.toThrow(Overloaded)
    await expect(writing(() => writeFile(folder, 'a heron'))).rejects.toThrow('EISDIR')
  }
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 50, msg: 'no file can be kept', error: expect.stringContaining('ENOSPC'), times: 1 }),
  ])
})
