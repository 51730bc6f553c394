import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { collaborate, paragraph } from '../../collaborator.ts'
import { tangle } from '../../fuzz/forge.ts'
import { type Answered, type Asked, makeClient } from './ask.ts'
import { avifBomb, pngBomb } from './bombs.ts'
import type { Place } from './place.ts'

/** An attack tells what it was answered. `begin` is called when it does, and says until when it may go on (ms since 1970). */
type Attack = (aim: { url: string; place: Place; begin(): number }) => Promise<Record<string, number | string>>

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const anywhere = (): string => `10.${Math.trunc(Math.random() * 256)}.${Math.trunc(Math.random() * 256)}.${Math.trunc(Math.random() * 256)}`

/** The same request again and again, some at once. */
const repeated =
  (atOnce: number, make: (place: Place, at: number) => Asked): Attack =>
  async ({ url, place, begin }) => {
    const client = makeClient(url, atOnce)
    const told: Record<string, number> = {}
    const until = begin()
    let at = 0
    const one = async (): Promise<void> => {
      while (Date.now() < until) {
        const answer = await client.ask(make(place, at++))
        note(told, answer)
        if (!answer.status) await wait(100)
      }
    }
    await Promise.race([Promise.all(Array.from({ length: atOnce }, one)), wait(until - Date.now())])
    client.end()
    return told
  }

/** Many requests at one moment, and as many again as soon as all have been answered. */
const inRounds =
  (atOnce: number, make: (place: Place, at: number) => Asked): Attack =>
  async ({ url, place, begin }) => {
    const client = makeClient(url, atOnce)
    const told: Record<string, number> = {}
    const until = begin()
    while (Date.now() < until) {
      const round = Promise.all(Array.from({ length: atOnce }, (_, at) => client.ask(make(place, at)).then((answer) => note(told, answer))))
      await Promise.race([round, wait(until - Date.now())])
    }
    client.end()
    return told
  }

function note(told: Record<string, number>, { status, text }: Answered): void {
  const answer = status ? String(status) : text
  told[answer] = (told[answer] ?? 0) + 1
}

const picture = (place: Place, content: Buffer | number): Asked => {
  const head =
    '--b\r\ncontent-disposition: form-data; name="alt"\r\n\r\na river\r\n--b\r\ncontent-disposition: form-data; name="picture"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n'
  const [tail, path] = ['\r\n--b--\r\n', `/twinspaces/${place.space}/materials`]
  const common = { method: 'POST', path, session: place.sessions.attacker, headers: { 'content-type': 'multipart/form-data; boundary=b' } }
  return typeof content === 'number'
    ? { ...common, pour: { head, mebibytes: content, tail } }
    : { ...common, body: Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]) }
}

const email = encodeURIComponent(`a@${'.'.repeat(40_000)}@`)

export const attacks: Record<string, Attack> = {
  'S1 an address of 40,000 dots': repeated(2, (_, at) => ({
    method: 'POST',
    path: at % 2 ? '/sign-in' : '/password',
    headers: { ...form, 'x-forwarded-for': anywhere() },
    body: `email=${email}&password=x`,
  })),
  'S2 a page of 340,000 paragraphs and four readers': async (aim) => {
    const { url, place } = aim
    const document = new Y.Doc()
    const one = collaborate(url, place.sessions.trusted, place.hostile, document)
    const until = aim.begin()
    const writing = (async () => {
      for (let batch = 0; batch < 17 && Date.now() < until; batch++) {
        document.getXmlFragment('default').push(Array.from({ length: 20_000 }, () => paragraph('x')))
        while (Date.now() < until && one.provider.unsyncedChanges > 0) await wait(50)
      }
    })()
    const reading = repeated(4, () => ({ path: `/twinspaces/${place.space}/pages/${place.hostile}`, session: place.sessions.trusted }))
    const [told] = await Promise.all([reading({ ...aim, begin: () => until }), writing])
    one.leave()
    return told
  },
  'S2 pieces that claim not to know of each other': tangles,
  'S4 fourteen searches for ligatures': repeated(14, ({ sessions }) => ({
    path: `/partners?q=${encodeURIComponent('ﷺ'.repeat(100))}`,
    session: sessions.attacker,
  })),
  'S4 visitors’ pages, three hundred at once': repeated(300, (_, at) => ({
    path: ['/projects', '/schools?q=lyceum', '/projects?q=river', '/schools'][at % 4] ?? '/',
    headers: { 'x-forwarded-for': anywhere() },
  })),
  'S5 twenty uploads of 50 MB': repeated(20, (place) => picture(place, 50)),
  'S5 AVIF of 59 megapixels': async (aim) => {
    const bomb = await avifBomb()
    return repeated(8, (place) => picture(place, bomb))(aim)
  },
  'S5 PNG of 1×59,999,999': async (aim) => {
    const bomb = pngBomb()
    return repeated(2, (place) => picture(place, bomb))(aim)
  },
  'S8 six hundred sign-ins at once': inRounds(600, ({ emails }, at) => ({
    method: 'POST',
    path: '/sign-in',
    headers: { ...form, 'x-forwarded-for': anywhere() },
    body: `email=${encodeURIComponent(emails[at % emails.length] ?? '')}&password=not+this`,
  })),
  'S9 520,000 fields to /theme': repeated(2, () => ({ method: 'POST', path: '/theme', headers: form, body: 'a&'.repeat(520_000) })),
  'S9 850,000 parts': repeated(2, (place) => ({
    ...picture(place, Buffer.from(`--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n`.repeat(850_000))),
  })),
  'S10 wrong guesses from everywhere': guesses,
}

/** A pupil sends one after the other, coming back each time that they are sent away. */
async function tangles({ url, place, begin }: Parameters<Attack>[0]): Promise<Record<string, number>> {
  const told: Record<string, number> = {}
  for (const until = begin(); Date.now() < until; ) {
    const document = new Y.Doc()
    const one = collaborate(url, place.sessions.trusted, place.hostile, document)
    const left = wait(until - Date.now(), 'still in')
    const isIn = await Promise.race([one.saved().then(() => true), left])
    const words = (document.getXmlFragment('default').get(0) as Y.XmlElement | undefined)?.get(0)
    if (isIn === true && words?._item) one.send(tangle(document.clientID, 0, words._item.id, 12_000))
    const why = await Promise.race([one.ended, left])
    told[why] = (told[why] ?? 0) + 1
    one.leave()
  }
  return told
}

/** Is the owner let in while strangers guess? And a school of four hundred, all right, from one address? */
async function guesses({ url, place, begin }: Parameters<Attack>[0]): Promise<Record<string, string>> {
  const { ask, end } = makeClient(url, 20)
  const { owner, pupils, secret } = place
  const signIn = (password: string, headers: Record<string, string>): Promise<Answered> =>
    ask({
      method: 'POST',
      path: '/sign-in',
      headers: { ...form, ...headers },
      body: new URLSearchParams({ email: owner.email, password, next: '/' }).toString(),
    })
  const home = '198.51.100.7'
  const before = await signIn(owner.password, { 'x-forwarded-for': home })
  const device = (before.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '').filter((pair) => !pair.startsWith('session='))
  begin()
  for (let at = 0; at < 30; at++) await signIn(`guess ${at}`, { 'x-forwarded-for': anywhere() })
  const again = await signIn(owner.password, { 'x-forwarded-for': home, ...(device.length > 0 ? { cookie: device.join('; ') } : {}) })
  const elsewhere = await signIn(owner.password, { 'x-forwarded-for': '203.0.113.9' })
  const signInPupil = (userName: string) =>
    ask({ method: 'POST', path: '/pupil', headers: { ...form, 'x-forwarded-for': '192.0.2.44' }, body: new URLSearchParams({ userName, secret }).toString() })
  let letIn = 0
  for (let at = 0; at < pupils.length; at += 10) {
    const met = await Promise.all(pupils.slice(at, at + 10).map(signInPupil))
    letIn += met.filter(({ status }) => status === 303).length
  }
  end()
  const said = ({ status, headers }: Answered): string => (status === 303 && headers.location === '/' ? 'yes' : `no (${status} ${headers.location ?? ''})`)
  return { 'owner before': said(before), 'owner on her device': said(again), 'owner elsewhere': said(elsewhere), pupils: `${letIn} of ${pupils.length} let in` }
}
