import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader, Tx } from '../db/index.ts'
import { RuleViolation } from '../http/errors.ts'
import type { Ctx } from '../http/route.ts'
import { keyField, nobody, readFormKey, writerId } from './form-key.ts'
import { minutesShown, sealPage, unsealPage } from './sealed-page.ts'

/** A form that was taken before, and says something else now, or was answered by a page that this session is not shown, or no longer. */
export class SentAlready extends RuleViolation {
  constructor() {
    super('forms.sentAlready')
  }
}

/** Seconds within which a visitor's form, sent again as it was, is a double click. */
export const moments = 15
const aDay = 86_400

// The key stands in the table as a hash: without it the digest says nothing of what was sent, and nothing opens a sealed page.
export type Claim = { actorId: string; key: string; keyHash: Buffer; digest: Buffer; seconds: number }
type Answer = { location: string; cookies: string[] } | { page: string }
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

/** What a form is known by that was shown to whoever sends it, or to a visitor; undefined when it has no key, or another's. */
export function claimOf(c: Ctx): Claim | undefined {
  const { actor, app, form } = c.var
  const [key = ''] = form.all(keyField)
  const actorId = readFormKey(app.settings.secret, key)?.writer
  // A visitor's form may have signed its sender in meanwhile.
  if (actorId === undefined || (actorId !== nobody && actorId !== writerId(actor))) return undefined
  const digest = hash(key, ...form.contents(keyField))
  // A visitor who goes back means it: to another address, or because no mail came.
  if (actorId === nobody) return { actorId, key, keyHash: hash(c.req.path, key, digest.toString('hex')), digest, seconds: moments }
  return { actorId, key, keyHash: hash(c.req.path, key), digest, seconds: aDay }
}

const hash = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

/** @returns whether it is taken for the first time; waits for one under way with the same key */
export async function take(tx: Tx, { actorId, keyHash, digest, seconds }: Claim): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('form_posts')
    .values({ actor_id: actorId, form_key: keyHash, digest })
    .onConflict((conflict) =>
      conflict
        .columns(['actor_id', 'form_key'])
        .doUpdateSet({ digest, answer: null, created_at: sql<Date>`now()` })
        .where('form_posts.created_at', '<', sql<Date>`now() - make_interval(secs => ${seconds})`),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const find = (c: Ctx, { actorId, keyHash, seconds }: Claim): Promise<Taken | undefined> =>
  c.var.app.db
    .selectFrom('form_posts')
    .select(['digest', 'answer', sql<boolean>`created_at > now() - make_interval(mins => ${minutesShown})`.as('isRecent')])
    .where('actor_id', '=', actorId)
    .where('form_key', '=', keyHash)
    .where('created_at', '>=', sql<Date>`now() - make_interval(secs => ${seconds})`)
    .executeTakeFirst() as Promise<Taken | undefined>

function again(c: Ctx, claim: Claim, taken: Taken | undefined): Response {
  if (!taken?.answer || !taken.digest.equals(claim.digest)) throw new SentAlready()
  const { answer, isRecent } = taken
  if ('page' in answer) {
    const page = isRecent && unsealPage(c, claim.key, answer.page)
    if (!page) throw new SentAlready()
    return page
  }
  for (const cookie of answer.cookies) c.header('set-cookie', cookie, { append: true })
  return c.redirect(answer.location, 303)
}

/** Cookies without which the page that an answer leads to has nothing to say; a session is begun anew or not at all. */
const said = /^(flash|mail)=/

async function answerOf(c: Ctx, { key }: Claim, response: Response): Promise<Answer> {
  const location = response.headers.get('location')
  if (location === null) return { page: await sealPage(c, key, response) }
  return { location, cookies: response.headers.getSetCookie().filter((cookie) => said.test(cookie)) }
}

/** Forgets which forms were taken, a day later, what they were answered by when it is not shown again, and what was written when a session had ended, after its hour. */
export async function forgetOldForms(db: Reader): Promise<void> {
  await sql`update form_posts set answer = null where answer ? 'page' and created_at < now() - make_interval(mins => ${minutesShown})`.execute(db)
  await sql`delete from form_posts where created_at < now() - interval '1 day'`.execute(db)
  await sql`delete from kept_forms where created_at < now() - interval '1 hour'`.execute(db)
}
