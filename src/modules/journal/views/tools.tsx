import type { Actor } from '../../../access/actor.ts'
import type { Child } from '../../../platform/html/html.ts'
import { t } from '../../../platform/i18n/index.ts'
import { authorshipOf, mayRemove, RemoveButton, type Space } from '../../space/index.ts'
import type { Comment, Post } from '../items.ts'
import { mayEdit } from '../policy.ts'

/** What its reader may do with a post or a comment. */
export function tools(space: Space, actor: Actor, item: Post | Comment, { kind, edit }: { kind: 'posts' | 'comments'; edit: string }): Child {
  const whose = authorshipOf(item)
  return [
    mayEdit(space, actor, whose) && (
      <a class="button quiet small" href={edit}>
        {t('journal.edit')}
      </a>
    ),
    mayRemove(space, actor, whose) && <RemoveButton space={space} kind={kind} id={item.id} />,
  ]
}
