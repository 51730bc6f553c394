import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWriting } from '../files/writing.ts'
import { RuleViolation, TooLarge, Unreadable } from './errors.ts'
import { Form } from './form.ts'
import { incoming } from './incoming.ts'
import { readMultipart } from './multipart.ts'

const writing = makeWriting(pino({ level: 'silent' }))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opentwinning-multipart-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const header = (rest: string) => `--x\r\nContent-Disposition: form-data; ${rest}\r\n`
const honest = `${header('name="body"')}\r\nhello\r\n${header('name="picture"; filename="a.jpg"')}Content-Type: image/jpeg\r\n\r\n${'z'.repeat(300)}\r\n${header('name="alt"')}\r\nwords\r\n--x--\r\n`
const scraps = ['\r\n', '\r', '\n', '--x', '--', '\0', '"', ';', '=', ':', '\\', '%00', '\r\n\r\n', "; filename*=utf-8''%zz", '; name="__proto__"'].concat([
  header('name="picture"; filename="b"'),
  'Content-Type: text/plain; charset=bogus\r\n',
  'Content-Type: text/plain; charset=utf-16le\r\n',
])

/** Numbers from 0 to 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

function spoilt(next: () => number): string {
  let body = honest
  for (let times = 1 + next() * 5; times >= 1; times--) {
    const [at, how] = [Math.floor(next() * body.length), next()]
    if (how < 0.3) body = body.slice(0, at) + body.slice(at + 1 + Math.floor(next() * 30))
    else if (how < 0.8) body = body.slice(0, at) + scraps[Math.floor(next() * scraps.length)] + body.slice(at)
    else if (how < 0.9) body = body.slice(0, at)
    else body = body.slice(0, at) + body.slice(Math.floor(next() * body.length))
  }
  return body
}

async function read(body: string, cut: number, files = true): Promise<Form> {
  const bytes = Buffer.from(body, 'latin1')
  const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)].filter(({ length }) => length > 0)
  const stream = Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>
  const form = new Form(10_000)
  const taken = files ? { names: ['picture'], max: 1000, folder, writing } : undefined
  await readMultipart(incoming(stream).pieces(20_000), 'multipart/form-data; boundary=x', form, 20, taken)
  return form
}

test('texts and files are read, however the pieces fall', async () => {
  for (let cut = 0; cut < honest.length; cut += 7) {
    const form = await read(honest, cut)
    expect([form.all('body'), form.all('alt'), form.files('picture')]).toEqual([['hello'], ['words'], [expect.objectContaining({ size: 300, whole: true })]])
    await form.discard()
  }
  expect(await readdir(folder)).toEqual([])
})

test('a file where none is taken is no form', async () => {
  await expect(read(honest, 50, false)).rejects.toThrow(Unreadable)
})

test('of a form that was refused, what is written is kept, and no file', async () => {
  const form = new Form(10_000)
  form.refused = new RuleViolation('forms.filesCrowd')
  const pieces = Readable.from([Buffer.from(honest)])
  await readMultipart(pieces, 'multipart/form-data; boundary=x', form, 20, { names: ['picture'], max: 1000, folder, writing })
  expect([form.all('body'), form.all('alt'), form.files('picture')]).toEqual([['hello'], ['words'], []])
  expect(await readdir(folder)).toEqual([])
})

test('S12: whatever is spoilt in a form, it is read or refused, soon, and leaves nothing', async () => {
  const next = chance(7)
  const before = process.threadCpuUsage()
  for (let times = 0; times < 2000; times++) {
    const body = spoilt(next)
    const form = await read(body, Math.floor(next() * body.length)).catch((error: unknown) => error)
    if (form instanceof Form) await form.discard()
    else expect(form instanceof TooLarge || form instanceof Unreadable, `${JSON.stringify(body)}: ${form}`).toBe(true)
  }
  const { user, system } = process.threadCpuUsage(before)
  expect(user + system).toBeLessThan(15e6)
  expect(await readdir(folder)).toEqual([])
})

test('S12: a form that ends before it begins is answered', async () => {
  const body = `--x--\rdata\r\n\r\nhello\r\n${header('name="picture"; filename="a.jpg"')}\r\nzzz\r\n--x--\r\n`
  for (let cut = 0; cut < body.length; cut++) await read(body, cut).then((form) => form.discard())
})
