import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { localFiles } from './index.ts'
import { sweep } from './sweep.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opentwinning-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file is moved into its place whole, opened and removed', async () => {
  const files = localFiles(folder)
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
  for (const key of ['../secret.txt', '/etc/passwd', 'a/../b.webp', 'none', 'A.webp']) await expect(localFiles(folder).open(key)).rejects.toThrow('unsafe')
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
