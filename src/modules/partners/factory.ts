import type { Db } from '../../platform/db/index.ts'
import { becomeContacts } from './domain/answer-contact.ts'

/** Two people who are contacts of each other. */
export async function makeContact({ db }: { db: Db }, one: { id: string }, other: { id: string }): Promise<void> {
  await db.transaction().execute((tx) => becomeContacts(tx, one.id, other.id))
}
