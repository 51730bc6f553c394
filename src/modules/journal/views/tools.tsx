import type { Actor } from '../../../access/actor.ts'
import { t } from '../../../platform/i18n/index.ts'
import { authorshipOf, ItemTools, type Space } from '../../space/index.ts'
import type { Comment, Post } from '../items.ts'
import { mayEdit } from '../policy.ts'

/** What its reader may do with a post or a comment. */
export function tools(space: Space, actor: Actor, item: Post | Comment, { kind, edit }: { kind: 'posts' | 'comments'; edit: string }) {
  return (
    <ItemTools space={space} actor={actor} kind={kind} item={item}>
      {mayEdit(space, actor, authorshipOf(item)) && (
        <a class="button quiet small" href={edit}>
          {t('journal.edit')}
        </a>
      )}
    </ItemTools>
  )
}
