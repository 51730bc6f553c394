import { sql } from 'kysely'
import { holdsOfficeSql } from '../../access/officer-scope.ts'
import { forgetOldForms } from '../../platform/forms/commit-once.ts'
import { forgetOldWindows } from '../../platform/http/rate-limit.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import { indexPerson } from './domain/index-person.ts'

/** Days after which an address that was registered and never confirmed is forgotten; its last link was good for two. */
const daysToConfirm = 14
/** Days a mail's row is kept. What it said is forgotten as soon as it is sent. */
const daysOfMails = 90

/** The queue's side of accounts: forgets what has ended. */
export const jobs: Jobs = {
  /** When a migration says that texts are folded otherwise. */
  'fold-people': async ({ db }) => {
    for (const { id } of await db.selectFrom('people').select('id').execute()) await db.transaction().execute((tx) => indexPerson(tx, id))
  },
  'hourly-forget': ({ db }) => forgetOldForms(db),
  'nightly-forget': async ({ db }) => {
    await forgetOldWindows(db)
    await sql`delete from sessions where expires_at < now()`.execute(db)
    await sql`delete from email_tokens where expires_at < now() - interval '30 days'`.execute(db)
    await sql`delete from mails where created_at < now() - make_interval(days => ${daysOfMails})`.execute(db)
    await sql`delete from people p where email_confirmed_at is null and state = 'registered' and seen_at < now() - make_interval(days => ${daysToConfirm})
      and not ${holdsOfficeSql('p.id')}`.execute(db)
  },
}
