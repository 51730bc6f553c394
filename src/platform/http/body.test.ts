import { readdir, readFile, stat } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { browserOf, type Cast, makeCast, roles } from '../../../test/cast.ts'
import { eventually } from '../../../test/collaborator.ts'
import { serve } from '../../../test/serve.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { routes } from '../../routes.ts'
import { root } from './assets.ts'

const same = { 'sec-fetch-site': 'same-origin' }
const urlencoded = { ...same, 'content-type': 'application/x-www-form-urlencoded' }
const multipart = { ...same, 'content-type': 'multipart/form-data; boundary=x' }
const part = (name: string, value = '', filename?: string): string =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ''}\r\n\r\n${value}\r\n`

let world: World
let cast: Cast
let url: string
let stop: () => Promise<void>
let staff: Record<string, string>
let materials: string

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  ;({ url, stop } = await serve(world.program))
  staff = { cookie: `session=${(await world.as(cast.eleni)).cookies.session}` }
  materials = `/twinspaces/${cast.ids.project}/materials`
})
afterAll(async () => {
  await stop()
  await world.end()
})

const post = (path: string, body: BodyInit, headers: Record<string, string>) =>
  fetch(url + path, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
const left = async (): Promise<string[]> => readdir(join(world.app.settings.filesDir, 'incoming')).catch(() => [])

/** How long this thread, on which everybody is served, worked while something was done, in milliseconds. */
async function work(act: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage()
  await act()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

describe('what is too much', () => {
  // Whoever may send a form to a route, none takes more than it says; a route with files counts its text alone.
  test.for(routes.filter(({ method }) => method === 'POST'))('$path takes no more than it says', async ({ path, guard, body, files }) => {
    expect(body).toBeLessThanOrEqual(/\/pupils(\/preview)?$/.test(path) ? 512 * 1024 : 64 * 1024)
    for (const role of roles) {
      const browser = await browserOf(world, cast, role)
      const actor = await world.app.loadActor(browser.cookies.session ?? '')
      if (!guard.admits(actor)) continue
      const address = path.replace('/twinspaces/:id', `/twinspaces/${cast.ids.project}`)
      const answer = await browser.post(address, { some: 'a'.repeat(body + 1) })
      const outside = files && answer.status === 404
      if (!outside) expect([role, answer.status]).toEqual([role, 413])
    }
  })

  test('S9: is said in words, in the reader’s language, and stalls nobody', async () => {
    const fields = Buffer.from('a&'.repeat(520_000))
    let answer = new Response()
    expect(await work(async () => (answer = await post('/fr/theme', fields, urlencoded)))).toBeLessThan(1000)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('C’est trop en une seule fois')
  })

  test('S9: fields are counted before they are taken apart', async () => {
    expect((await post('/theme', `theme=dark${'&a'.repeat(200)}`, urlencoded)).status).toBe(303)
    expect((await post('/theme', `theme=dark${'&a'.repeat(30_000)}`, urlencoded)).status).toBe(413)
    expect((await post('/theme', `${part('a').repeat(300)}--x--`, multipart)).status).toBe(413)
  })

  test('S9: neither do 850,000 parts where files are taken', async () => {
    const parts = Buffer.from(part('a').repeat(850_000))
    let answer = new Response()
    expect(await work(async () => (answer = await post(materials, parts, { ...multipart, ...staff })))).toBeLessThan(1000)
    expect(answer.status).toBe(413)
  })

  test('is refused before it is sent, when the sender says how much it will be', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(`POST /theme HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000000000\r\n\r\n`)
    const [head] = await new Promise<Buffer[]>((done) => socket.once('data', (bytes) => done([bytes])))
    expect(String(head)).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })
})

describe('S12: what is no form is 400, and changes nothing', () => {
  test.each([
    ['broken percent-encoding', 'theme=%zz', urlencoded],
    ['half a character', 'theme=%E1%83', urlencoded],
    ['no UTF-8', Buffer.from([0x61, 0x3d, 0xff]), urlencoded],
    ['JSON', '{"theme":"dark"}', { ...same, 'content-type': 'application/json' }],
    ['a multipart form without a boundary', part('theme', 'dark'), { ...same, 'content-type': 'multipart/form-data' }],
    ['a multipart form that ends too soon', part('theme', 'dark'), multipart],
    ['a multipart form that ends in a header', `${part('theme', 'dark')}--x\r\ncontent-dispo`, multipart],
    ['something else with a boundary', 'theme=dark', multipart],
    ['a file where none is taken', `${part('theme', 'dark')}${part('file', 'a', 'a.txt')}--x--`, multipart],
  ])('%s', async (_name, body, headers) => {
    const answer = await post('/el/theme', body, headers)
    expect([answer.status, answer.headers.get('set-cookie')?.includes('theme')]).not.toEqual([400, true])
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Η αποστολή δεν έφτασε ολόκληρη')
  })

  test.each([
    ['names that objects have', 'theme=dark&__proto__=1&constructor=2&toString=3', urlencoded],
    ['the same as parts', `${part('theme', 'dark')}${part('__proto__', '1')}--x--`, multipart],
    ['a part without a name', `${part('theme', 'dark')}--x\r\n__proto__: a\r\n\r\nb\r\n--x--`, multipart],
  ])('%s are harmless', async (_name, body, headers) => {
    const answer = await post('/theme', body, headers)
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('theme=dark')])
  })

  test('a button alone brings nothing, and that is a form', async () => {
    const answer = await fetch(`${url}/theme`, { method: 'POST', headers: same, redirect: 'manual' })
    expect(answer.status).toBe(303)
  })
})

describe('files', () => {
  const whole = (bytes: number) => `${part('alt', 'A heron')}${part('pictures', 'a'.repeat(bytes), 'heron.jpg')}--x--`

  /** A post as the composer's form sends it, each picture followed by what it shows. */
  const composed = `${part('body', 'Our weir in March')}${part('pictures', 'a'.repeat(200_000), 'weir.jpg')}${part('alt', 'The weir')}${part('pictures', 'a', 'heron.jpg')}${part('alt', 'A heron')}--x--`
  const expectWords = (page: string): void => {
    expect(page).toContain('Our weir in March</textarea>')
    for (const words of ['The weir', 'A heron']) expect(page).toContain(`value="${words}"`)
  }

  /** A body that comes in so many pieces, with so many milliseconds before each. */
  const paced = (text: string, pieces: number, pause: number): ReadableStream<Uint8Array> => {
    const [bytes, size] = [Buffer.from(text), Math.ceil(text.length / pieces)]
    let at = 0
    return new ReadableStream({
      async pull(out) {
        await wait(pause)
        if (at < bytes.length) out.enqueue(bytes.subarray(at, (at += size)))
        else out.close()
      },
    })
  }
  const setState = (state: 'closed' | 'active') =>
    world.db
      .updateTable('projects')
      .set({ state })
      .where('id', '=', cast.ids.project as string)
      .execute()

  test('leave nothing behind, whatever becomes of them', async () => {
    expect((await post(materials, whole(100_000), { ...multipart, ...staff })).status).toBe(422)
    expect((await post(materials, whole(100_000).slice(0, -5), { ...multipart, ...staff })).status).toBe(400)
    expect(await left()).toEqual([])
  })

  /** Sends the beginning of an upload, and no more. */
  const begin = (): Socket => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const head = `host: localhost\r\nsec-fetch-site: same-origin\r\ncookie: ${staff.cookie}\r\ncontent-type: ${multipart['content-type']}\r\ncontent-length: 1000000`
    socket.write(`POST ${materials} HTTP/1.1\r\n${head}\r\n\r\n${whole(300_000)}`)
    return socket
  }

  test('of a sender who goes away in the middle are removed', async () => {
    const socket = begin()
    await eventually(async () => (await left()).length > 0)
    socket.destroy()
    await eventually(async () => (await left()).length === 0)
  })

  test('S5: of someone outside the space are not read', async () => {
    const outsider = `session=${(await world.as(cast.marta)).cookies.session}`
    const touched = async () => (await stat(await world.app.files.incoming())).mtimeMs
    const before = await touched()
    expect((await post(materials, whole(300_000), { ...multipart, cookie: outsider })).status).toBe(404)
    expect(await touched()).toBe(before)
  })

  test('S5: beyond two of one person wait unread, and are told when it would be long; nothing written is lost', async () => {
    // Nobody else does anything that is counted.
    const counted = async () => (await world.db.selectFrom('rate_limits').select('count').execute()).reduce((sum, { count }) => sum + count, 0)
    const before = await counted()
    // Asked by each just before it waits: the two that are read tell nothing of the four that are not.
    const come = vi.spyOn(world.app.files, 'incoming')
    const begun = Array.from({ length: 6 }, begin)
    await eventually(async () => come.mock.calls.length === 6 && (await counted()) === before + 2 && (await left()).length === 2)
    come.mockRestore()
    const answer = await post(`/twinspaces/${cast.ids.project}/posts`, composed, { ...multipart, ...staff })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expectWords(await answer.text())
    const slow = await post(`/twinspaces/${cast.ids.project}/posts`, paced(composed, 2, 1_500), { ...multipart, ...staff })
    expect([slow.status, slow.headers.get('retry-after'), slow.headers.get('x-form')]).toEqual([503, '30', 'stays'])
    expect(await slow.text()).toContain('there was no room for yours')
    expect(await left()).toHaveLength(2)
    // What got no turn is not counted as sent.
    expect(await counted()).toBe(before + 2)
    for (const socket of begun) socket.destroy()
    await eventually(async () => (await left()).length === 0)
  })

  test('S5: that are not taken now leave what was written, and say when to come again', async () => {
    await setState('closed')
    const answer = await post(`/twinspaces/${cast.ids.project}/posts`, composed, { ...multipart, ...staff })
    await setState('active')
    expect(answer.status).toBe(422)
    expectWords(await answer.text())
    await eventually(async () => (await left()).length === 0)
  })

  test('S5: that are not taken, and come slowly, leave the form where it is: half of what was written is never shown in its place', async () => {
    await setState('closed')
    const answer = await post(`/twinspaces/${cast.ids.project}/posts`, paced(composed, 30, 200), { ...multipart, ...staff })
    await setState('active')
    expect([answer.status, answer.headers.get('x-form')]).toEqual([422, 'stays'])
    const page = await answer.text()
    expect(page).toContain('The project has been closed in the meantime')
    expect(page).not.toContain('</textarea>')
    expect(await left()).toEqual([])
  })
})

test('nothing but this module reads a body', async () => {
  const names = (await readdir(join(root, 'src'), { recursive: true })).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|islands|ui\/client/.test(name))
  for (const name of names) {
    const source = await readFile(join(root, 'src', name), 'utf8')
    expect(/parseBody|\.formData\(|c\.req\.(json|text|arrayBuffer|blob)\(/.test(source), name).toBe(false)
  }
})
