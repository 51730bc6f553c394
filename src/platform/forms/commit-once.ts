import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader, Tx } from '../db/index.ts'
import { RuleViolation } from '../http/errors.ts'
import type { Ctx } from '../http/route.ts'
import { isFormKeyOf, keyField } from './form-key.ts'
import { minutesShown, sealPage, unsealPage } from './sealed-page.ts'

/** A form that was taken before, and says something else now, or was answered by a page that this session is not shown, or no longer. */
export class SentAlready extends RuleViolation {
  constructor() {
    super('forms.sentAlready')
  }
}

// The key stands in the table as a hash: without it the digest says nothing of what was sent, and nothing opens a sealed page.
type Claim = { actorId: string; key: string; keyHash: Buffer; digest: Buffer }
type Answer = { location: string; flash?: string | undefined } | { page: string }
type Taken = { digest: Buffer; answer: Answer | null; isRecent: boolean }

/**
 * Does in one transaction what a form asks for, once: sent again by a double click, a retry or the Back button, it is answered as
 * it was the first time; by a page of its own (sealed-page.ts) for some minutes.
 * @param work makes the thing and the answer
 * @throws SentAlready when the same form comes again with other words; what `work` throws, and then it was not taken
 */
export async function commitOnce(c: Ctx, work: (tx: Tx) => Promise<Response>): Promise<Response> {
  const { db } = c.var.app
  const claim = claimOf(c)
  if (!claim) return db.transaction().execute(work)
  const done = await db.transaction().execute(async (tx) => {
    // Waits for one under way with the same key.
    if (!(await take(tx, claim))) return undefined
    const response = await work(tx)
    await tx
      .updateTable('form_posts')
      .set({ answer: JSON.stringify(await answerOf(c, claim, response)) })
      .where('actor_id', '=', claim.actorId)
      .where('form_key', '=', claim.keyHash)
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

function claimOf(c: Ctx): Claim | undefined {
  const { actor, app, form } = c.var
  const [key = ''] = form.all(keyField)
  if (actor.kind === 'visitor' || !isFormKeyOf(app.settings.secret, actor.id, key)) return undefined
  return { actorId: actor.id, key, keyHash: hash(c.req.path, key), digest: hash(key, ...form.contents(keyField)) }
}

const hash = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

async function take(tx: Tx, { actorId, keyHash, digest }: Claim): Promise<boolean> {
  const { rows } =
    await sql`insert into form_posts (actor_id, form_key, digest) values (${actorId}, ${keyHash}, ${digest}) on conflict do nothing returning 1`.execute(tx)
  return rows.length > 0
}

const find = (c: Ctx, { actorId, keyHash }: Claim): Promise<Taken | undefined> =>
  c.var.app.db
    .selectFrom('form_posts')
    .select(['digest', 'answer', sql<boolean>`created_at > now() - make_interval(mins => ${minutesShown})`.as('isRecent')])
    .where('actor_id', '=', actorId)
    .where('form_key', '=', keyHash)
    .executeTakeFirst() as Promise<Taken | undefined>

function again(c: Ctx, claim: Claim, taken: Taken | undefined): Response {
  if (!taken?.answer || !taken.digest.equals(claim.digest)) throw new SentAlready()
  const { answer, isRecent } = taken
  if ('page' in answer) {
    const page = isRecent && unsealPage(c, claim.key, answer.page)
    if (!page) throw new SentAlready()
    return page
  }
  if (answer.flash) c.header('set-cookie', answer.flash, { append: true })
  return c.redirect(answer.location, 303)
}

async function answerOf(c: Ctx, { key }: Claim, response: Response): Promise<Answer> {
  const location = response.headers.get('location')
  if (location === null) return { page: await sealPage(c, key, response) }
  return { location, flash: response.headers.getSetCookie().find((cookie) => cookie.startsWith('flash=')) }
}

/** Forgets which forms were taken, a day later, what they were answered by when it is not shown again, and what was written when a session had ended, after its hour. */
export async function forgetOldForms(db: Reader): Promise<void> {
  await sql`update form_posts set answer = null where answer ? 'page' and created_at < now() - make_interval(mins => ${minutesShown})`.execute(db)
  await sql`delete from form_posts where created_at < now() - interval '1 day'`.execute(db)
  await sql`delete from kept_forms where created_at < now() - interval '1 hour'`.execute(db)
}
