import type { Insider } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { publish } from '../../../access/happenings.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/errors.ts'
import { mayManage, mayRemove } from '../policy.ts'
import type { Space } from '../space.ts'
import { type ContentItem, type ContentKind, contentItemOf } from './content-items.ts'
import { authorize, lockOpen } from './lock-space.ts'

type Input = { space: Space; kind: ContentKind; id: string }
const nouns = { posts: 'post', comments: 'comment', pictures: 'picture' } as const

/** Takes a post, comment or picture from sight; `restoreThing` brings it back. Removing twice is once. */
export async function removeItem(tx: Tx, actor: Insider, { space, kind, id }: Input): Promise<ContentItem> {
  const item = await contentItemOf(tx, space, kind, id, true)
  authorize(mayRemove(space, actor, item), space, () => new NotFound())
  await lockOpen(tx, space)
  if (item.removed) return item
  const by = actor.kind === 'person' ? { removed_by: actor.id } : { removed_by_pupil: actor.id }
  await tx
    .updateTable(kind)
    .set({ removed_at: new Date(), ...by })
    .where('id', '=', id)
    .execute()
  await audit(tx, actor, `${nouns[kind]}.removed`, { kind: nouns[kind], id }, { details: { space: space.id } })
  await announce(tx, space, item, 'removed')
  return item
}

/** Who may put it back: who took it away, and founders and administrators. */
export const mayRestore = (space: Space, actor: Insider, item: ContentItem): boolean =>
  item.removed && mayRemove(space, actor, item) && (mayManage(space) || item.removedBy === actor.id)

/** Puts back what was taken from sight. */
export async function restoreItem(tx: Tx, actor: Insider, { space, kind, id }: Input): Promise<ContentItem> {
  const item = await contentItemOf(tx, space, kind, id, true)
  if (!item.removed) return item
  authorize(mayRestore(space, actor, item), space, () => new NotFound())
  await lockOpen(tx, space)
  await tx.updateTable(kind).set({ removed_at: null, removed_by: null, removed_by_pupil: null }).where('id', '=', id).execute()
  await audit(tx, actor, `${nouns[kind]}.restored`, { kind: nouns[kind], id }, { details: { space: space.id } })
  await announce(tx, space, item, 'restored')
  return item
}

const happenings = {
  posts: { removed: 'post-removed', restored: 'post-restored' },
  comments: { removed: 'comment-removed', restored: 'comment-restored' },
  pictures: { removed: 'post-changed', restored: 'post-changed' },
} as const

async function announce(tx: Tx, space: Space, { kind, id, postId }: ContentItem, what: 'removed' | 'restored'): Promise<void> {
  const changed = kind === 'pictures' ? postId : id
  if (changed) await publish(tx, 'journal', space.id, happenings[kind][what], changed)
}
