import { readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { blackPng } from '../../../../test/bombs.ts'
import type { Browser } from '../../../../test/browser.ts'
import { eventually } from '../../../../test/collaborator.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import type { Insider } from '../../../access/actor.ts'
import { Overloaded } from '../../../platform/http/errors.ts'
import type { FormFile } from '../../../platform/http/form.ts'
import { type Made, makeTeacher } from '../../people/factory.ts'
import { type CreatedSpace, makeSpace } from '../../space/factory.ts'
import { decoders } from './decoder.ts'
import { fileKey, storePictures } from './save-picture.ts'

let world: World
let marta: Made
let joana: Made
let space: CreatedSpace

beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  joana = await makeTeacher(world, { country: 'GR', school: 'Πάτρα' })
  space = await makeSpace(world, [marta, joana])
})
afterAll(() => world.end())

const materials = () => `/twinspaces/${space.id}/materials`
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2c5fcb' } })
const blob = (bytes: Buffer | string) => new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)])
/** As a phone makes it: lying on its side, with place, device and author. */
const fromPhone = () =>
  plain(2000, 1000)
    .withExif({
      IFD0: { Make: 'Fairphone', Model: 'FP5', Artist: 'Marta' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 12/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '8/1 25/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

async function stored(id: string, width: number): Promise<Buffer> {
  const row = await world.db.selectFrom('pictures').select('file_key').where('id', '=', id).executeTakeFirstOrThrow()
  const file = await world.app.files.open(fileKey(row.file_key, width))
  return Buffer.from(await new Response(file?.stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}

test('a picture from a phone loses place and device, stands upright, and is kept in three widths', async () => {
  const original = await fromPhone()
  const before = await sharp(original).metadata()
  expect(before.orientation).toBe(6)
  expect(before.exif?.includes('Fairphone')).toBe(true)
  const browser = await world.as(marta)
  const answer = await browser.post(`/twinspaces/${space.id}/pictures`, { picture: blob(original), alt: 'The Mondego at Coimbra' })
  expect(answer.status).toBe(201)
  const created = JSON.parse(answer.text) as { id: string; src: string; width: number; height: number }
  expect(created).toEqual({ id: created.id, src: `/twinspaces/${space.id}/pictures/${created.id}/960`, width: 1000, height: 2000 })
  for (const width of [320, 960, 1600]) {
    const bytes = await stored(created.id, width)
    const after = await sharp(bytes).metadata()
    expect([after.format, after.width, after.height]).toEqual(['webp', Math.min(width, 1000), Math.min(width, 1000) * 2])
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([undefined, undefined, undefined, undefined])
    for (const trace of ['Fairphone', 'EXIF', 'XMP', 'GPS', 'Marta']) expect(bytes.includes(trace)).toBe(false)
  }
  const page = await browser.get(created.src)
  expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([200, 'image/webp', 'private, no-cache'])
  const kept = { 'if-none-match': page.headers.get('etag') ?? '' }
  expect((await browser.get(created.src, kept)).status).toBe(304)
  expect((await (await world.as(await makeTeacher(world))).get(created.src, kept)).status).toBe(404)
})

test.runIf(process.platform === 'linux')('S11: who asks for a picture’s head alone leaves no file open', async () => {
  const browser = await world.as(marta)
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const large = sharp({ create: { width: 960, height: 960, channels: 3, background: '#000', noise } })
  const picture = blob(await large.jpeg().toBuffer())
  const { src } = JSON.parse((await browser.post(`/twinspaces/${space.id}/pictures`, { picture, alt: 'A heron' })).text) as { src: string }
  const open = async () => {
    const all = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
    return all.filter((path) => path.endsWith('.webp')).length
  }
  for (let asked = 0; asked < 10; asked++) {
    const head = await browser.head(src)
    expect([head.status, head.headers.get('content-type'), head.text]).toEqual([200, 'image/webp', ''])
    // What fits into one reading is closed by itself.
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100_000)
  }
  await eventually(async () => (await open()) === 0)
})

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is taken', async (format) => {
  const bytes = await plain(400, 300).toFormat(format).toBuffer()
  const page = await (await world.as(marta)).submit(`/twinspaces/${space.id}/materials`, { picture: blob(bytes), alt: `Drawn as ${format}` })
  expect(page.status).toBe(200)
  expect(page.text).toContain(`alt="Drawn as ${format}" width="400" height="300"`)
  expect(page.text).toMatch(/srcset="\S+\/320 320w, \S+\/960 400w"/)
})

test.each([
  ['a drawing with scripts', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'is not a picture we can show'],
  ['text that calls itself a picture', () => 'GIF89a but not really', 'is not a picture we can show'],
  ['half a picture', async () => (await plain(400, 300).jpeg().toBuffer()).subarray(0, 400), 'cannot be opened'],
  ['a picture of 61 megapixels', () => plain(8000, 7700).png({ compressionLevel: 1 }).toBuffer(), 'more than 60 megapixels'],
])('%s is refused', async (_name, make, words) => {
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/materials`, { picture: blob(await make()), alt: 'What' })
  expect(page.status).toBe(422)
  expect(page.text).toContain(words)
})

test.each([
  ['a PNG of one pixel by 59,999,999', () => blackPng(1, 59_999_999), 'more than 20,000 pixels'],
  ['an AVIF of 59 megapixels', () => plain(8000, 7400).avif({ effort: 0 }).toBuffer(), 'more than 24 megapixels'],
])('S5: %s is refused before it is opened, and nobody waits for it', async (_name, make, words) => {
  const picture = await make()
  expect(picture.length).toBeLessThan(200_000)
  const began = Date.now()
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/materials`, { picture: blob(picture), alt: 'Nothing' })
  expect([page.status, page.text.includes(words)]).toEqual([422, true])
  expect(Date.now() - began).toBeLessThan(15_000)
})

test('S5: whose pictures take long keeps nobody waiting but themselves', async () => {
  const slow = blackPng(2000, 10_000)
  const [greedy, other] = [await world.as(marta), await world.as(joana)]
  const done: string[] = []
  const send = async (browser: Browser, picture: Buffer, name: string) => {
    const page = await browser.post(`/twinspaces/${space.id}/materials`, { picture: blob(picture), alt: name })
    done.push(name)
    return page.location
  }
  const greedily = [1, 2, 3].map((at) => send(greedy, slow, `slow ${at}`))
  const added = await send(other, await plain(400, 300).jpeg().toBuffer(), 'ordinary')
  expect([await Promise.all(greedily), added]).toEqual([Array(3).fill(materials()), materials()])
  expect(done.indexOf('ordinary')).toBeLessThan(2)
})

test('S5: the pictures of a form have one time for all of them, and when it is up none is kept', async () => {
  const folder = await world.app.files.incoming()
  const upload = async (at: number): Promise<FormFile> => {
    const path = join(folder, `slow-${at}`)
    await writeFile(path, blackPng(2000, 10_000))
    return { field: `picture${at}`, name: 'slow', path, size: 1, whole: true }
  }
  const uploads = await Promise.all([1, 2, 3].map(upload))
  const kept = async () => (await readdir(world.app.settings.filesDir, { recursive: true })).filter((name) => name.endsWith('.webp')).length
  const before = await kept()
  const actor = (await world.actor(marta)) as Insider
  await expect(storePictures(world.app.files, actor, uploads, 0.05)).rejects.toThrow(Overloaded)
  expect(await kept()).toBe(before)
  await Promise.all(uploads.map(({ path }) => rm(path)))
})

test('S5: a machine with no room for what decodes says that many wait, not that the picture is too hard', async () => {
  // Anew, so that no child is warm.
  vi.resetModules()
  const { decode } = await import('./decoder.ts')
  const node = process.execPath
  process.execPath = '/nowhere/node'
  const refused = await decode('marta', { from: '/nowhere', to: {} }, 'picture', new AbortController().signal).catch((error) => error)
  process.execPath = node
  expect(refused).toMatchObject({ key: 'materials.crowd', seconds: 30 })
})

test('a machine of 2 GB decodes one picture at a time', () => {
  expect([2, 4, 8].map((gigabytes) => decoders(gigabytes * 1024 ** 3))).toEqual([1, 2, 2])
})

test('a picture as long as a panorama is kept, however high', async () => {
  const page = await (await world.as(marta)).submit(`/twinspaces/${space.id}/materials`, { picture: blob(blackPng(300, 19_000)), alt: 'The tower' })
  expect(page.text).toContain('alt="The tower" width="300" height="19000"')
})

test('a picture of more than 50 MB is said to be too heavy', async () => {
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, {
    body: 'Our weir',
    picture1: new Blob([new Uint8Array(51 * 1024 * 1024)]),
    alt1: 'The weir',
  })
  expect([page.status, page.text.includes('larger than 50 MB'), page.text.includes('Our weir')]).toEqual([422, true, true])
})

test('S5: more than a form takes comes back with what was written, unread', async () => {
  const fields = { body: 'Our weir', picture1: new Blob([new Uint8Array(1000)]) }
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, fields, { 'content-length': '200000000' })
  expect([page.status, page.text.includes('up to 50 MB'), page.text.includes('Our weir')]).toEqual([413, true, true])
})

test('a form of pictures says which it takes and how large, and is sent as one with files', async () => {
  const browser = await world.as(marta)
  for (const [page, action, names] of [
    [materials(), materials(), ['picture']],
    [`/twinspaces/${space.id}`, `/twinspaces/${space.id}/posts`, ['picture1', 'picture2', 'picture3']],
  ] as const) {
    const form = new RegExp(`<form action="${action}"[^>]*>[\\s\\S]*?</form>`).exec((await browser.get(page)).text)?.[0] ?? ''
    expect(form).toMatch(/^<form[^>]* enctype="multipart\/form-data"/)
    const fields = [...form.matchAll(/<input[^>]* type="file"[^>]*>/g)].map(([field]) => [
      / name="([^"]*)"/.exec(field)?.[1],
      / accept="([^"]*)"/.exec(field)?.[1],
    ])
    expect(fields).toEqual(names.map((name) => [name, 'image/jpeg,image/png,image/webp,image/avif,image/gif']))
    expect(form).toContain('up to 50 MB')
  }
})

test('a picture needs its words, and words their picture', async () => {
  const browser = await world.as(marta)
  const picture = blob(await plain(40, 30).png().toBuffer())
  const without = await browser.post(`/twinspaces/${space.id}/pictures`, { picture })
  expect([without.status, JSON.parse(without.text)]).toEqual([422, { error: 'Please fill in this field.' }])
  expect((await browser.post(`/twinspaces/${space.id}/materials`, { alt: 'A heron' })).text).toContain('Please choose the picture from your device.')
  const post = await browser.post(`/twinspaces/${space.id}/posts`, { body: 'Look', picture1: picture })
  expect(post.status).toBe(422)
  expect(post.text).toContain('Please say in a few words what the picture shows')
  const half = await browser.post(`/twinspaces/${space.id}/posts`, { body: '', picture1: picture, alt2: 'A heron' })
  expect([...half.text.matchAll(/<p class="error" id="f-(\w+)-error">/g)].map(([, name]) => name)).toEqual(['body', 'alt1', 'picture2'])
  const name = await browser.post(`/twinspaces/${space.id}/materials`, { picture: 'heron.jpg', alt: 'A heron' })
  expect([name.status, name.text.includes('Please choose the picture from your device.'), name.text.includes('heron.jpg')]).toEqual([422, true, false])
})

test('a post carries its pictures, and takes them from sight with it', async () => {
  const browser = await world.as(marta)
  const picture = blob(await plain(1700, 900).jpeg().toBuffer())
  const page = await browser.submit(`/twinspaces/${space.id}/posts`, { body: 'Our weir', picture2: picture, alt2: 'The weir in March' })
  expect(page.text).toContain('alt="The weir in March" width="1700" height="900"')
  const src = /src="([^"]+\/960)"[^>]*alt="The weir in March"/.exec(page.text)?.[1] as string
  expect((await browser.get(src)).status).toBe(200)
  const post = await world.db.selectFrom('posts').select('id').where('body', '=', 'Our weir').executeTakeFirstOrThrow()
  await browser.post(`/twinspaces/${space.id}/posts/${post.id}/removal`)
  expect((await browser.get(src)).status).toBe(404)
  expect((await browser.get(`/twinspaces/${space.id}/materials`)).text).not.toContain('The weir in March')
})

test('a removed picture is out of sight and can be put back', async () => {
  const browser = await world.as(marta)
  const created = JSON.parse(
    (await browser.post(`/twinspaces/${space.id}/pictures`, { picture: blob(await plain(40, 30).png().toBuffer()), alt: 'To be removed' })).text,
  ) as { id: string; src: string }
  expect((await browser.submit(`/twinspaces/${space.id}/pictures/${created.id}/removal`)).text).toContain('The picture is removed')
  expect((await browser.get(created.src)).status).toBe(404)
  expect((await browser.submit(`/twinspaces/${space.id}/pictures/${created.id}/restoration`)).text).toContain('alt="To be removed"')
})

test('pictures are for members of the space', async () => {
  const created = JSON.parse(
    (await (await world.as(marta)).post(`/twinspaces/${space.id}/pictures`, { picture: blob(await plain(40, 30).png().toBuffer()), alt: 'Ours' })).text,
  ) as { src: string }
  const outsider = await makeTeacher(world, { country: 'FR', school: 'Lyon' })
  expect((await (await world.as(outsider)).get(created.src)).status).toBe(404)
  expect((await world.visitor().get(created.src)).location).toMatch(/^\/sign-in/)
})

test('a post that is sent three times at once keeps its picture once', async () => {
  const browser = await world.as(marta)
  const journal = `/twinspaces/${space.id}`
  const key = /name="form-key" value="([^"]+)"/.exec((await browser.get(journal)).text)?.[1]
  const fields = { 'form-key': key, body: 'Sent at once', picture1: blob(await plain(400, 300).jpeg().toBuffer()), alt1: 'A weir' }
  const kept = async () => (await readdir(world.app.settings.filesDir, { recursive: true })).filter((name) => name.endsWith('.webp')).length
  const before = await kept()
  const answers = await Promise.all(Array.from({ length: 3 }, () => browser.post(`${journal}/posts`, fields)))
  expect(answers.map(({ location }) => location)).toEqual(Array(3).fill(journal))
  expect(await kept()).toBe(before + 3)
})

test('M30: when the row of a picture cannot be written its files go, too', async () => {
  const kept = async () => (await readdir(world.app.settings.filesDir, { recursive: true })).filter((name) => name.endsWith('.webp'))
  const picture = blob(await plain(400, 300).jpeg().toBuffer())
  const browser = await world.as(marta)
  expect((await browser.post(materials(), { picture, alt: 'To be kept' })).status).toBe(303)
  const before = await kept()
  await sql`alter table pictures add constraint no_more check (alt <> 'Not to be kept')`.execute(world.db)
  const answers = [
    await browser.post(materials(), { picture, alt: 'Not to be kept' }),
    await browser.post(`/twinspaces/${space.id}/posts`, { body: 'Our weir', picture1: picture, alt1: 'Not to be kept' }),
  ]
  await sql`alter table pictures drop constraint no_more`.execute(world.db)
  expect(answers.map(({ status }) => status)).toEqual([500, 500])
  expect(await kept()).toEqual(before)
})

test('a refused post leaves no files behind', async () => {
  const files = () => readdir(world.app.settings.filesDir, { recursive: true })
  const picture = blob(await plain(400, 300).jpeg().toBuffer())
  const before = (await files()).filter((name) => name.endsWith('.webp'))
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, {
    body: 'Two',
    picture1: picture,
    alt1: 'One',
    picture2: blob('no picture'),
    alt2: 'Two',
  })
  expect(page.status).toBe(422)
  expect((await files()).filter((name) => name.endsWith('.webp'))).toEqual(before)
})
