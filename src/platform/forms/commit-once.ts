import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader, Tx } from '../db/index.ts'
import { RuleViolation } from '../http/errors.ts'
import type { Ctx } from '../http/route.ts'
import { isFormKeyOf, keyField } from './form-key.ts'

/** A form that was taken before, and says something else now, or was answered by a page that is not shown again. */
export class SentAlready extends RuleViolation {
  constructor() {
    super('forms.sentAlready')
  }
}

// The key stands in the table as a hash: without it the digest says nothing of what was sent.
type Claim = { actorId: string; key: Buffer; digest: Buffer }
type Answer = { location: string; flash?: string | undefined }
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
    // Waits for one under way with the same key.
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

function claimOf(c: Ctx): Claim | undefined {
  const { actor, app, form } = c.var
  const [key = ''] = form.all(keyField)
  if (actor.kind === 'visitor' || !isFormKeyOf(app.settings.secret, actor.id, key)) return undefined
  return { actorId: actor.id, key: hash(c.req.path, key), digest: hash(key, ...form.contents(keyField)) }
}

const hash = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

async function take(tx: Tx, { actorId, key, digest }: Claim): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('form_posts')
    .values({ actor_id: actorId, form_key: key, digest })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const find = (c: Ctx, { actorId, key }: Claim): Promise<Taken | undefined> =>
  c.var.app.db.selectFrom('form_posts').select(['digest', 'answer']).where('actor_id', '=', actorId).where('form_key', '=', key).executeTakeFirst() as Promise<
    Taken | undefined
  >

function again(c: Ctx, claim: Claim, taken: Taken | undefined): Response {
  if (!taken?.answer || !taken.digest.equals(claim.digest)) throw new SentAlready()
  if (taken.answer.flash) c.header('set-cookie', taken.answer.flash, { append: true })
  return c.redirect(taken.answer.location, 303)
}

function answerOf({ headers }: Response): string | null {
  const location = headers.get('location')
  const flash = headers.getSetCookie().find((cookie) => cookie.startsWith('flash='))
  return location === null ? null : JSON.stringify({ location, flash } satisfies Answer)
}

/** Forgets which forms were taken, a day later, and what was written when a session had ended, after its hour. */
export async function forgetOldForms(db: Reader): Promise<void> {
  await sql`delete from form_posts where created_at < now() - interval '1 day'`.execute(db)
  await sql`delete from kept_forms where created_at < now() - interval '1 hour'`.execute(db)
}
