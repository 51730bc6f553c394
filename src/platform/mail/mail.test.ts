import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { enqueue } from '../jobs/index.ts'
import { queueMail } from './index.ts'

let world: World
let server: SMTPServer
const got: { mail: ParsedMail; to: string[] }[] = []
let refuse: (Error & { responseCode?: number }) | undefined

beforeAll(async () => {
  world = await makeWorld()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        if (refuse) return done(refuse)
        got.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) })
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  world.app.settings.smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await world.end()
  await new Promise<void>((done) => server.close(done))
})

const sample = {
  to: 'eleni@sxoleio.example',
  language: 'el',
  subject: 'Μια ιδέα: «Ποτάμια»',
  paragraphs: ['Αγαπητή Ελένη,', 'Tom & <b>Jerry</b>'],
  action: { label: 'Άνοιγμα', url: 'https://twinning.example/notifications/1' },
  footer: 'Γιατί το λαμβάνετε',
  unsubscribe: { label: 'Διακοπή', url: 'https://twinning.example/unsubscribe?person=1&proof=2' },
}
const queue = () => world.db.transaction().execute((tx) => queueMail(tx, sample))
const stored = (id: string) =>
  world.db.selectFrom('mails').select(['sent_at', 'body_text', 'body_html', 'failure']).where('id', '=', id).executeTakeFirstOrThrow()

test('a mail arrives in every script, in text and HTML, with its headers, and is forgotten here', async () => {
  const id = await queue()
  await world.work()
  expect(got).toHaveLength(1)
  const { mail, to } = got[0] ?? { mail: {} as ParsedMail, to: [] }
  expect(to).toEqual(['eleni@sxoleio.example'])
  expect(mail.subject).toBe(sample.subject)
  expect(mail.text).toContain('Tom & <b>Jerry</b>')
  expect(mail.text).toContain('Άνοιγμα\nhttps://twinning.example/notifications/1')
  expect(mail.html).toContain('Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;')
  expect(mail.html).toContain('<html lang="el" dir="ltr">')
  expect(mail.html).toMatch(/Γιατί το λαμβάνετε <a href="[^"]*unsubscribe[^"]*"[^>]*>Διακοπή<\/a>/)
  expect(mail.messageId).toBe(`<${id}@localhost>`)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: sample.unsubscribe.url }, 'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' } })
  expect(await stored(id)).toEqual({ sent_at: expect.any(Date), body_text: '', body_html: '', failure: null })
})

test('a mail is sent once, though its job runs twice', async () => {
  const id = await queue()
  await world.work()
  const before = got.length
  await enqueue(world.db, 'send-mail', { id })
  await world.work()
  expect(got.length).toBe(before)
})

test('what is refused for now is tried again, what is refused for good is noted', async () => {
  refuse = Object.assign(new Error('mailbox busy'), { responseCode: 451 })
  const busy = await queue()
  await world.work()
  expect(await stored(busy)).toMatchObject({ sent_at: null, failure: expect.stringContaining('mailbox busy') })
  const { rows } = await world.app.pool.query(`select attempts from graphile_worker.jobs where task_identifier = 'send-mail'`)
  expect(rows).toEqual([{ attempts: 1 }])
  // Its pause is not to end while the other mail is on its way.
  await world.app.pool.query(`update graphile_worker._private_jobs set run_at = now() + interval '1 day'`)
  refuse = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
  const gone = await queue()
  await world.work()
  expect(await stored(gone)).toMatchObject({ sent_at: null, failure: expect.stringContaining('no such mailbox') })
  const left = await world.app.pool.query(`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'send-mail'`)
  expect(left.rows).toEqual([{ count: 1 }])
  refuse = undefined
  await world.app.pool.query(`update graphile_worker._private_jobs set run_at = now()`)
  await world.work()
  expect(await stored(busy)).toMatchObject({ sent_at: expect.any(Date), failure: null })
})

test('a line break in a name makes no header', async () => {
  await world.db.transaction().execute((tx) => queueMail(tx, { ...sample, subject: 'Hello\r\nBcc: evil@example.org' }))
  await world.work()
  const { mail, to } = got.at(-1) ?? { mail: {} as ParsedMail, to: [] }
  expect([to, mail.bcc]).toEqual([['eleni@sxoleio.example'], undefined])
})
