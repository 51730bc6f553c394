import { publish } from '../../../access/happenings.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import type { Space } from '../../space/index.ts'

/** The page of this space. @throws NotFound when it is not there, or removed */
export async function pageOf(tx: Tx, space: Space, pageId: string) {
  const page = await tx
    .selectFrom('pages')
    .selectAll()
    .where('id', '=', pageId)
    .where('project_id', '=', space.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return orNotFound(page)
}

/** Tells open pages and sockets of the space to look again. */
export const pagesChanged = (tx: Tx, space: Space, pageId: string): Promise<void> => publish(tx, 'pages', space.id, 'changed', pageId)
