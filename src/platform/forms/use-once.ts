import { sql } from 'kysely'
import { seal, unseal } from '../crypto/seal.ts'
import type { Reader, Tx } from '../db/index.ts'
import type { Ctx } from '../http/route.ts'
import { type Claim, claimOf, moments, take } from './commit-once.ts'
import { keyField } from './form-key.ts'

/**
 * Takes a way in that works once, such as a mail's link or a card's code. The form that took it, sent again within moments, is
 * let in like the first time: a browser shows what it was answered last, and may never have had the first session.
 * @param use takes it and says who comes in
 * @throws what `use` throws
 */
export async function useOnce<Who extends object>(c: Ctx, use: (tx: Tx) => Promise<Who>): Promise<Who> {
  const claim = claimOf(c)
  return c.var.app.db.transaction().execute(async (tx) => {
    if (!claim) return use(tx)
    if (!(await take(tx, claim))) return (await usedJustNow<Who>(c, claim, tx)) ?? use(tx)
    const who = await use(tx)
    const answer = JSON.stringify({ who: seal(c.var.app.settings.secret, purposeFor(c), JSON.stringify(who)) })
    await sql`update form_posts set answer = ${answer} where actor_id = ${claim.actorId} and form_key = ${claim.keyHash}`.execute(tx)
    return who
  })
}

/** Who came in by this very form a moment ago; undefined when nobody did. */
export async function usedBefore<Who extends object>(c: Ctx): Promise<Who | undefined> {
  const claim = claimOf(c)
  return claim && usedJustNow<Who>(c, claim, c.var.app.db)
}

async function usedJustNow<Who>(c: Ctx, { actorId, keyHash, digest }: Claim, db: Reader): Promise<Who | undefined> {
  const { rows } = await sql<{ who: string | null }>`
    select answer ->> 'who' as who from form_posts
    where actor_id = ${actorId} and form_key = ${keyHash} and digest = ${digest} and created_at > now() - make_interval(secs => ${moments})`.execute(db)
  const text = unseal(c.var.app.settings.secret, purposeFor(c), rows[0]?.who ?? '')
  return text ? (JSON.parse(text) as Who) : undefined
}

// Only the browser has the form's key: the table alone says of nobody that they came in.
const purposeFor = (c: Ctx) => ['way in', String(c.var.form.all(keyField)[0])] as const
