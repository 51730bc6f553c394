import type { Actor } from '../../../../access/actor.ts'
import { CommentItem } from '../../../../ui/index.ts'
import { mayRemove } from '../../policy.ts'
import { RemoveButton } from '../../removal/button.tsx'
import type { Space } from '../../space.ts'
import { Written } from '../../text.tsx'
import { authorshipOf } from '../authorship.ts'
import type { Comment } from '../items.ts'
import { byline } from './author.tsx'

export const commentDomId = (id: string): string => `comment-${id}`

/** A comment as its reader may see and remove it; the page and the stream show the same. */
export function CommentView({ space, actor, comment }: { space: Space; actor: Actor; comment: Comment }) {
  return (
    <CommentItem
      id={commentDomId(comment.id)}
      {...byline(space, comment.author, comment.at, 32)}
      tools={mayRemove(space, actor, authorshipOf(comment)) && <RemoveButton space={space} kind="comments" id={comment.id} />}
    >
      <Written text={comment.body} />
    </CommentItem>
  )
}
