import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { address } from './address.ts'

export type Mail = { to: string; subject: string; text: string }

/** A real mail server that keeps what it gets in a file, for tests in other processes to read. */
export async function receiveMails(file: string): Promise<{ port: number; close(): Promise<void> }> {
  const kept: Mail[] = []
  writeFileSync(file, '[]')
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, session, done) {
      const mail = await simpleParser(stream)
      kept.push({ to: session.envelope.rcptTo[0]?.address ?? '', subject: mail.subject ?? '', text: mail.text ?? '' })
      // Whole or not at all: a test may be reading it.
      writeFileSync(`${file}.part`, JSON.stringify(kept))
      renameSync(`${file}.part`, file)
      done()
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return { port, close: () => new Promise((closed) => server.close(() => closed())) }
}

/** The newest mail to an address that says `words`; waits up to a minute for it. */
export async function mailTo(to: string, words: RegExp | string = ''): Promise<Mail> {
  const file = process.env.MAILS ?? ''
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((later) => setTimeout(later, 200))) {
    const mails = JSON.parse(readFileSync(file, 'utf8')) as Mail[]
    const mail = mails.findLast(
      (each) => each.to === to.toLowerCase() && (typeof words === 'string' ? each.text.includes(words) : words.test(each.text + each.subject)),
    )
    if (mail) return mail
  }
  throw new Error(`no mail came to ${to}`)
}

/** The first address of this site in a mail. */
export function linkIn(mail: Mail): string {
  const link = mail.text.split(/\s+/).find((word) => word.startsWith(`${address}/`))
  if (!link) throw new Error(`no link in: ${mail.text}`)
  return link
}
