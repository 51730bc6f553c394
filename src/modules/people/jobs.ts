import { sql } from 'kysely'
import { forgetOldWindows } from '../../platform/http/rate-limit.ts'
import type { Jobs } from '../../platform/jobs/index.ts'

/** The queue's side of accounts: each night forgets what has ended. */
export const jobs: Jobs = {
  'nightly-forget': async ({ db }) => {
    await forgetOldWindows(db)
    await sql`delete from sessions where expires_at < now()`.execute(db)
    await sql`delete from email_tokens where expires_at < now() - interval '30 days'`.execute(db)
  },
}
