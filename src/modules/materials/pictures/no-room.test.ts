import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Browser, Page } from '../../../../test/browser.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { makeTeacher } from '../../people/factory.ts'
import { makeSpace } from '../../space/factory.ts'
import { forgetChosen } from './chosen-pictures.ts'

/** Only root may mount a disk that is soon full. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0
const onDisk = test.skipIf(!mayMount)
if (!mayMount) console.warn('Uploads on a full disk are not tested: that takes root on Linux.')

const system = (command: string, ...words: string[]): void => void execFileSync(command, words)

let world: World
let browser: Browser
let space: string
let disk: string
let heron: Blob
beforeAll(async () => {
  world = await makeWorld()
  disk = world.app.settings.filesDir
  await mkdir(disk, { recursive: true })
  if (mayMount) system('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk)
  const teachers = [await makeTeacher(world), await makeTeacher(world)] as const
  space = `/twinspaces/${(await makeSpace(world, [...teachers])).id}`
  browser = await world.as(teachers[0])
  // Small as it comes, larger as it is kept.
  const noise = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
  heron = new Blob([new Uint8Array(await noise.jpeg({ quality: 5 }).toBuffer())])
})
afterAll(async () => {
  if (mayMount) system('umount', disk)
  await world.end()
})

const leave = async (bytes: number): Promise<void> => {
  await rm(join(disk, 'filling'), { force: true })
  const { bavail, bsize } = await statfs(disk)
  await writeFile(join(disk, 'filling'), new Uint8Array(bavail * bsize - bytes))
}
const files = async () => (await readdir(disk, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name)
const isAsItCame = (name: string): boolean => name.endsWith('-came.bin')
const post = (first = heron): Promise<Page> =>
  browser.post(`${space}/posts`, { body: 'Our weir in March', pictures: [first, heron], alt: ['The weir', 'A heron'] })

async function expectAllBack(first?: Blob): Promise<void> {
  const page = await post(first)
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '300'])
  expect(page.text).toContain('Pictures cannot be saved just now.')
  expect(page.text).toContain('Our weir in March</textarea>')
  for (const words of ['The weir', 'A heron']) expect(page.text).toContain(`value="${words}"`)
  expect((await files()).filter((name) => name !== 'filling' && !isAsItCame(name))).toEqual([])
}

onDisk.for([
  ['before the first byte', 0, 0, 0],
  ['in the middle of the first picture', 0.5, 0, 0],
  ['in the middle of the second', 1.5, 0, 0],
  ['when the pictures are made smaller', 2, 40_000, 2],
] as const)('S13: a disk that is full %s: the form comes back with all that was written, and nothing is half kept', async ([, pictures, more, whole]) => {
  await leave(Math.ceil((pictures * heron.size + more) / 4096) * 4096)
  await expectAllBack()
  // They were there, and take no more room as they came.
  expect((await files()).filter(isAsItCame)).toHaveLength(whole)
  await forgetChosen(world.app, await world.db.selectFrom('chosen_pictures').select(['id', 'file_key as key']).execute())
  expect((await files()).filter(isAsItCame)).toEqual([])
})

onDisk('S13: a picture that is much larger than the room for it is let run past, to the words behind it', async () => {
  await leave(500 * 1024)
  await expectAllBack(new Blob([new Uint8Array(20_000_000)]))
})

onDisk('S13: neither is anything on a disk that can only be read, and what is sent without pictures is taken', async () => {
  system('mount', '-o', 'remount,ro', disk)
  onTestFinished(() => system('mount', '-o', 'remount,rw', disk))
  await expectAllBack()
  const editors = await browser.post(`${space}/pictures`, { picture: heron, alt: 'A heron' })
  expect([editors.status, JSON.parse(editors.text).error]).toEqual([503, expect.stringContaining('Pictures cannot be saved just now.')])
  expect((await browser.post(`${space}/posts`, { body: 'Our weir in April' })).location).toBe(space)
})

onDisk('S13: with room again, the same pictures are kept', async () => {
  await leave(1_900_000)
  expect((await post()).location).toBe(space)
  expect((await files()).filter((name) => name.endsWith('.webp'))).toHaveLength(6)
})
