import { sql } from 'kysely'
import type { AppContext } from '../../../platform/context.ts'
import { notify } from '../../notifications/index.ts'
import { contactsUrl } from '../urls.ts'

/** What the news of a declined request is called off by. */
export const newsOf = (requestId: string): string => `declined ${requestId}`

type Told = { senderId: string; name: string; reason: string }

/** Tells who asked that their request was declined, once; nothing when that was taken back meanwhile. */
export async function tellDeclined({ db }: Pick<AppContext, 'db'>, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<Told>`
      update contact_requests r set told_at = now() from people p
      where r.id = ${id} and r.answer = 'declined' and r.told_at is null and p.id = r.recipient_id
      returning r.sender_id as "senderId", p.name, r.reason`.execute(tx)
    const [told] = rows
    if (!told) return
    const { senderId, name, reason } = told
    const news = { to: [senderId], href: contactsUrl }
    await (reason
      ? notify(tx, { ...news, kind: 'contact-declined-because', args: { name, reason } })
      : notify(tx, { ...news, kind: 'contact-declined', args: { name } }))
  })
}
