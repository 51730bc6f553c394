import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader, Tx } from '../db/index.ts'
import { RuleViolation } from '../http/errors.ts'
import type { Ctx } from '../http/route.ts'
import { keyField, nobody, readFormKey, writerId } from './form-key.ts'

/** A form that was taken before, and says something else now, or was answered by a page that is not shown again. */
export class SentAlready extends RuleViolation {
  constructor() {
    super('forms.sentAlready')
  }
}

/** Seconds within which a visitor's form, sent again as it was, is a double click. */
export const moments = 15
const aDay = 86_400

// The key stands in the table as a hash: without it the digest says nothing of what was sent.
export type Claim = { actorId: string; key: Buffer; digest: Buffer; seconds: number }
type Answer = { location: string; cookies: string[] }
type Taken = { digest: Buffer; answer: Answer | null }

/**
 * Does in one transaction what a form asks for, once: sent again by a double click, a retry or the Back button, it is answered as
 * it was the first time.
 * @param work makes the thing and the answer
 * @throws SentAlready when the same form comes again with other words; what `work` throws, and then it was not taken
 */
export async function commitOnce(c: Ctx, work: (tx: Tx) => Promise<Response>): Promise<Response> {
  const { db } = c.var.app
  const claim = claimOf(c)
  if (!claim) return db.transaction().execute(work)
  const done = await db.transaction().execute(async (tx) => {
    if (!(await take(tx, claim))) return undefined
    const response = await work(tx)
    await tx
      .updateTable('form_posts')
      .set({ answer: answerOf(response) })
      .where('actor_id', '=', claim.actorId)
      .where('form_key', '=', claim.key)
      .execute()
    return response
  })
  return done ?? again(c, claim, await find(c, claim))
}

/** The answer of the first time, when this very form was taken before; undefined when not. @throws SentAlready as above */
export async function answeredBefore(c: Ctx): Promise<Response | undefined> {
  const claim = claimOf(c)
  const taken = claim && (await find(c, claim))
  return taken && again(c, claim, taken)
}

/** What a form is known by that was shown to whoever sends it, or to a visitor; undefined when it has no key, or another's. */
export function claimOf(c: Ctx): Claim | undefined {
  const { actor, app, form } = c.var
  const [key = ''] = form.all(keyField)
  const actorId = readFormKey(app.settings.secret, key)?.writer
  // A visitor's form may have signed its sender in meanwhile.
  if (actorId === undefined || (actorId !== nobody && actorId !== writerId(actor))) return undefined
  const digest = hash(key, ...form.contents(keyField))
  // A visitor who goes back means it: to another address, or because no mail came.
  if (actorId === nobody) return { actorId, key: hash(c.req.path, key, digest.toString('hex')), digest, seconds: moments }
  return { actorId, key: hash(c.req.path, key), digest, seconds: aDay }
}

const hash = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

/** @returns whether it is taken for the first time; waits for one under way with the same key */
export async function take(tx: Tx, { actorId, key, digest, seconds }: Claim): Promise<boolean> {
  const { rows } = await sql`
    insert into form_posts (actor_id, form_key, digest) values (${actorId}, ${key}, ${digest})
    on conflict (actor_id, form_key) do update set digest = excluded.digest, answer = null, created_at = now()
      where form_posts.created_at < now() - make_interval(secs => ${seconds}) returning 1`.execute(tx)
  return rows.length > 0
}

const find = (c: Ctx, { actorId, key, seconds }: Claim): Promise<Taken | undefined> =>
  c.var.app.db
    .selectFrom('form_posts')
    .select(['digest', 'answer'])
    .where('actor_id', '=', actorId)
    .where('form_key', '=', key)
    .where('created_at', '>=', sql<Date>`now() - make_interval(secs => ${seconds})`)
    .executeTakeFirst() as Promise<Taken | undefined>

function again(c: Ctx, claim: Claim, taken: Taken | undefined): Response {
  if (!taken?.answer || !taken.digest.equals(claim.digest)) throw new SentAlready()
  for (const cookie of taken.answer.cookies) c.header('set-cookie', cookie, { append: true })
  return c.redirect(taken.answer.location, 303)
}

/** Cookies without which the page that an answer leads to has nothing to say; a session is begun anew or not at all. */
const said = /^(flash|mail)=/

function answerOf({ headers }: Response): string | null {
  const location = headers.get('location')
  const cookies = headers.getSetCookie().filter((cookie) => said.test(cookie))
  return location === null ? null : JSON.stringify({ location, cookies } satisfies Answer)
}

/** Forgets which forms were taken, a day later, and what was written when a session had ended, after its hour. */
export async function forgetOldForms(db: Reader): Promise<void> {
  await sql`delete from form_posts where created_at < now() - interval '1 day'`.execute(db)
  await sql`delete from kept_forms where created_at < now() - interval '1 hour'`.execute(db)
}
