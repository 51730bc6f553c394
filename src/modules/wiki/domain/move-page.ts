import type { Tx } from '../../../platform/db/index.ts'
import { authorize, lockOpen, type Space } from '../../space/index.ts'
import { mayArrangePages } from '../policy.ts'
import { pageOf, pagesChanged } from './page.ts'

/** Moves a page before the one above it, or after the one below it, among its siblings; at the end it stays. */
export async function movePage(tx: Tx, space: Space, pageId: string, direction: 'up' | 'down'): Promise<void> {
  authorize(mayArrangePages(space), space)
  await lockOpen(tx, space, { alone: true })
  const page = await pageOf(tx, space, pageId)
  const siblings = await tx
    .selectFrom('pages')
    .select('id')
    .where('project_id', '=', space.id)
    .where('parent_id', 'is not distinct from', page.parent_id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const order = siblings.map(({ id }) => id)
  const from = order.indexOf(page.id)
  const to = from + (direction === 'up' ? -1 : 1)
  if (to < 0 || to >= order.length) return
  order.splice(to, 0, ...order.splice(from, 1))
  for (const [position, id] of order.entries()) await tx.updateTable('pages').set({ position }).where('id', '=', id).execute()
  await pagesChanged(tx, space, page.id)
}
