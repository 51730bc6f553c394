import { existsSync, readFileSync } from 'node:fs'
import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { blackPng } from '../../../../test/bombs.ts'
import type { Browser } from '../../../../test/browser.ts'
import { eventually } from '../../../../test/collaborator.ts'
import { makeWorld, type World } from '../../../../test/world.ts'
import { type Made, makeTeacher } from '../../people/factory.ts'
import { type CreatedSpace, makeSpace } from '../../space/factory.ts'
import { decoders } from './decoder.ts'
import { fileKey } from './save-picture.ts'

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
  const page = await (await world.as(marta)).submit(`/twinspaces/${space.id}/materials`, { pictures: blob(bytes), alt: `Drawn as ${format}` })
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
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/materials`, { pictures: blob(await make()), alt: 'What' })
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
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/materials`, { pictures: blob(picture), alt: 'Nothing' })
  expect([page.status, page.text.includes(words)]).toEqual([422, true])
  expect(Date.now() - began).toBeLessThan(15_000)
})

test('S5: whose pictures take long keeps nobody waiting but themselves', async () => {
  const slow = blackPng(2000, 10_000)
  const [greedy, other] = [await world.as(marta), await world.as(joana)]
  const done: string[] = []
  const send = async (browser: Browser, picture: Buffer, name: string) => {
    const page = await browser.post(`/twinspaces/${space.id}/materials`, { pictures: blob(picture), alt: name })
    done.push(name)
    return page.location
  }
  const greedily = [1, 2, 3].map((at) => send(greedy, slow, `slow ${at}`))
  const added = await send(other, await plain(400, 300).jpeg().toBuffer(), 'ordinary')
  expect([await Promise.all(greedily), added]).toEqual([Array(3).fill(materials()), materials()])
  expect(done.indexOf('ordinary')).toBeLessThan(2)
})

test('S5: a machine with no room for what decodes says that many wait, not that the picture is too hard', async () => {
  // Anew, so that no child is warm.
  vi.resetModules()
  const { decode } = await import('./decoder.ts')
  const node = process.execPath
  process.execPath = '/nowhere/node'
  const refused = await decode('marta', { from: '/nowhere', to: {} }, { field: 'picture', name: 'heron.jpg' }, new AbortController().signal).catch(
    (error) => error,
  )
  process.execPath = node
  expect(refused).toMatchObject({ key: 'materials.crowd', seconds: 30 })
})

test('a machine of 2 GB decodes one picture at a time', () => {
  expect([2, 4, 8].map((gigabytes) => decoders(gigabytes * 1024 ** 3))).toEqual([1, 2, 2])
})

test('a picture as long as a panorama is kept, however high', async () => {
  const page = await (await world.as(marta)).submit(`/twinspaces/${space.id}/materials`, { pictures: blob(blackPng(300, 19_000)), alt: 'The tower' })
  expect(page.text).toContain('alt="The tower" width="300" height="19000"')
})

const inputs = join(import.meta.dirname, '../../../../../shared/data/inputs/pics')
const bytesOf = (name: string): Buffer | undefined => (existsSync(join(inputs, name)) ? readFileSync(join(inputs, name)) : undefined)
if (!existsSync(inputs)) console.warn('Pictures from public reports are not there: their own kind is made instead.')
const noisy = () => {
  const noise = { type: 'gaussian', mean: 90, sigma: 60 } as const
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#000', noise } })
    .jpeg()
    .toBuffer()
}

test('F18: a picture of 800 by 20,000 pixels is taken', async () => {
  const tall = bytesOf('tall-800x20000.jpg') ?? (await plain(800, 20_000).jpeg().toBuffer())
  const page = await (await world.as(marta)).submit(materials(), { pictures: blob(tall), alt: 'Our timeline' })
  expect(page.text).toContain('alt="Our timeline" width="800" height="20000"')
})

test('F18: a JPEG that lacks its last bytes is taken as far as it came; one of which half is missing is not', async () => {
  const whole = await noisy()
  const browser = await world.as(marta)
  for (const cut of [whole.subarray(0, -10), bytesOf('cut-10-bytes.jpg') ?? whole.subarray(0, -200)])
    expect((await browser.post(materials(), { pictures: blob(cut), alt: 'Cut short' })).location).toBe(materials())
  const half = await browser.post(materials(), { pictures: blob(whole.subarray(0, whole.length / 2)), alt: 'Half of it' })
  expect([half.status, half.text.includes('cannot be opened')]).toEqual([422, true])
})

test('F18: a HEIC is told from what is no picture, by its name and with what to do on the iPhone', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)])
  const file = new File([new Uint8Array(heic)], 'IMG_0412.HEIC')
  const page = await (await world.as(marta)).post(materials(), { pictures: file, alt: 'From an iPhone' })
  expect([page.status, page.text.includes('Settings, Camera, Formats'), page.text.includes('IMG_0412.HEIC')]).toEqual([422, true, true])
})

test('a picture of more than 50 MB is said to be too heavy', async () => {
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, {
    body: 'Our weir',
    pictures: new Blob([new Uint8Array(51 * 1024 * 1024)]),
    alt: 'The weir',
  })
  expect([page.status, page.text.includes('larger than 50 MB'), page.text.includes('Our weir')]).toEqual([422, true, true])
})

test('S5: more than a form takes comes back with what was written, unread', async () => {
  const fields = { body: 'Our weir', pictures: new Blob([new Uint8Array(1000)]) }
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, fields, { 'content-length': '400000000' })
  expect([page.status, page.text.includes('up to 50 MB'), page.text.includes('Our weir')]).toEqual([413, true, true])
})

test('a form of pictures says which it takes and how large, and is sent as one with files', async () => {
  const browser = await world.as(marta)
  for (const [page, action, names] of [
    [materials(), materials(), ['pictures']],
    [`/twinspaces/${space.id}`, `/twinspaces/${space.id}/posts`, ['pictures']],
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

test('a picture needs its words, words their picture, and the wall a picture', async () => {
  const browser = await world.as(marta)
  const picture = blob(await plain(40, 30).png().toBuffer())
  const without = await browser.post(`/twinspaces/${space.id}/pictures`, { picture })
  expect([without.status, JSON.parse(without.text)]).toEqual([422, { error: 'Please fill in this field.' }])
  expect((await browser.post(`/twinspaces/${space.id}/materials`, { alt: 'A heron' })).text).toContain('Please choose the picture from your device.')
  const half = await browser.post(`/twinspaces/${space.id}/posts`, { body: '', pictures: picture })
  expect([...half.text.matchAll(/<p class="error" id="f-(\w+)-error">/g)].map(([, name]) => name)).toEqual(['body', 'alt'])
  const spare = await browser.post(`/twinspaces/${space.id}/posts`, { body: 'Look', pictures: picture, alt: ['A weir', 'A heron'] })
  expect([spare.status, spare.text.includes('Please choose the picture from your device.'), spare.text.includes('value="A heron"')]).toEqual([422, true, true])
  const name = await browser.post(`/twinspaces/${space.id}/materials`, { pictures: 'heron.jpg', alt: 'A heron' })
  expect([name.status, name.text.includes('Please choose the picture from your device.'), name.text.includes('heron.jpg')]).toEqual([422, true, false])
})

test('a post carries its pictures, and takes them from sight with it', async () => {
  const browser = await world.as(marta)
  const picture = blob(await plain(1700, 900).jpeg().toBuffer())
  const page = await browser.submit(`/twinspaces/${space.id}/posts`, { body: 'Our weir', pictures: picture, alt: 'The weir in March' })
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
  const fields = { 'form-key': key, body: 'Sent at once', pictures: blob(await plain(400, 300).jpeg().toBuffer()), alt: 'A weir' }
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
  expect((await browser.post(materials(), { pictures: picture, alt: 'To be kept' })).status).toBe(303)
  const before = await kept()
  await sql`alter table pictures add constraint no_more check (alt <> 'Not to be kept')`.execute(world.db)
  const answers = [
    await browser.post(materials(), { pictures: picture, alt: 'Not to be kept' }),
    await browser.post(`/twinspaces/${space.id}/posts`, { body: 'Our weir', pictures: picture, alt: 'Not to be kept' }),
  ]
  await sql`alter table pictures drop constraint no_more`.execute(world.db)
  expect(answers.map(({ status }) => status)).toEqual([500, 500])
  expect(await kept()).toEqual(before)
})

test('what is no picture leaves no file behind', async () => {
  const files = () => readdir(world.app.settings.filesDir, { recursive: true })
  const before = (await files()).filter((name) => name.endsWith('.webp'))
  const page = await (await world.as(marta)).post(`/twinspaces/${space.id}/posts`, {
    body: 'Two',
    pictures: blob('no picture'),
    alt: 'Two',
  })
  expect(page.status).toBe(422)
  expect((await files()).filter((name) => name.endsWith('.webp'))).toEqual(before)
})
