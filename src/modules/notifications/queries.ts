import type { Reader } from '../../platform/db/index.ts'

export type NotificationRow = { id: string; kind: string; args: unknown; created_at: Date; read_at: Date | null }

export const pageSize = 30

/**
 * A person's notifications, the latest first, one more than a page when there are older ones.
 * @param before id of the last one seen: ids grow with time
 */
export function notificationsOf(db: Reader, personId: string, before?: string): Promise<NotificationRow[]> {
  const rows = db
    .selectFrom('notifications')
    .select(['id', 'kind', 'args', 'created_at', 'read_at'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
  return (before ? rows.where('id', '<', before) : rows).execute()
}
