import type { Insider } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { publish } from '../../../access/happenings.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { mayManage, mayRemove } from '../policy.ts'
import type { ContentItem } from '../section.ts'
import type { Content } from '../sections.ts'
import type { Space } from '../space.ts'
import { contentItemOf } from './content-items.ts'
import { authorize, lockOpen } from './lock-space.ts'

type Input = { space: Space; kind: Content; id: string }

/** Takes something from sight; `restoreItem` brings it back. Removing twice is once. */
export async function removeItem(tx: Tx, actor: Insider, input: Input): Promise<void> {
  const { space, kind, id } = input
  const item = await contentItemOf(tx, space, kind, id, true)
  authorize(mayRemove(space, actor, item), space)
  await lockOpen(tx, space)
  if (item.removed) return
  const by = actor.kind === 'person' ? { removed_by: actor.id } : { removed_by_pupil: actor.id }
  await tx
    .updateTable(kind.name)
    .set({ removed_at: new Date(), ...by })
    .where('id', '=', id)
    .execute()
  await tell(tx, actor, input, item, 'removed')
}

/** Who may put it back: who took it away, and founders and administrators. */
export const mayRestore = (space: Space, actor: Insider, item: ContentItem): boolean =>
  item.removed && mayRemove(space, actor, item) && (mayManage(space) || item.removedBy === actor.id)

/** Puts back what was taken from sight. */
export async function restoreItem(tx: Tx, actor: Insider, input: Input): Promise<ContentItem> {
  const { space, kind, id } = input
  const item = await contentItemOf(tx, space, kind, id, true)
  if (!item.removed) return item
  authorize(mayRestore(space, actor, item), space)
  await lockOpen(tx, space)
  await tx.updateTable(kind.name).set({ removed_at: null, removed_by: null, removed_by_pupil: null }).where('id', '=', id).execute()
  await tell(tx, actor, input, item, 'restored')
  return item
}

async function tell(tx: Tx, actor: Insider, { space, kind, id }: Input, item: ContentItem, what: 'removed' | 'restored'): Promise<void> {
  await audit(tx, actor, `${kind.noun}.${what}`, { kind: kind.noun, id }, { details: { space: space.id } })
  const told = kind.tells(item, what)
  if (told) await publish(tx, told.about, space.id, told.kind, told.id)
}
