import { sql } from 'kysely'
import { holdsOfficeSql } from '../../access/officer-scope.ts'
import { forgetOldForms } from '../../platform/forms/commit-once.ts'
import { forgetOldWindows } from '../../platform/http/rate-limit.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import { mailAddress } from '../../platform/text/mail-address.ts'
import { indexPerson } from './domain/index-person.ts'
import { kept } from './domain/kept.ts'

/** The queue's side of accounts: forgets what has ended. */
export const jobs: Jobs = {
  /** When a migration says that texts are folded otherwise. */
  'fold-people': async ({ db }) => {
    for (const { id } of await db.selectFrom('people').select('id').execute()) await db.transaction().execute((tx) => indexPerson(tx, id))
  },
  /** When addresses have another form than before. One that is another account's in its own form stays as it is, and is for people to settle. */
  'settle-addresses': async ({ db, log }) => {
    const unsettled = sql<boolean>`email !~ '^[!-~]+@([a-z0-9-]+[.])+[a-z0-9-]*[a-z0-9]$'`
    for (const { id, email } of await db.selectFrom('people').select(['id', 'email']).where(unsettled).execute()) {
      const settled = mailAddress(email ?? '')
      if (settled === undefined || settled === email) continue
      const { numUpdatedRows } = await db
        .updateTable('people')
        .set({ email: settled })
        .where('id', '=', id)
        .where(({ not, exists, selectFrom }) => not(exists(selectFrom('people as other').select('other.id').where('other.email', '=', settled))))
        .executeTakeFirst()
      if (numUpdatedRows === 0n) log.warn({ person: id }, 'the address of this account is another account’s in its usual form')
    }
  },
  'hourly-forget': ({ db }) => forgetOldForms(db),
  'nightly-forget': async ({ db }) => {
    await forgetOldWindows(db)
    await sql`delete from sessions where expires_at < now()`.execute(db)
    await sql`delete from email_tokens where expires_at < now() - interval '30 days'`.execute(db)
    await sql`delete from mails where created_at < now() - make_interval(days => ${kept.mailDays})`.execute(db)
    await sql`delete from people p where email_confirmed_at is null and state = 'registered' and seen_at < now() - make_interval(days => ${kept.unconfirmedDays})
      and not ${holdsOfficeSql('p.id')}`.execute(db)
  },
}
