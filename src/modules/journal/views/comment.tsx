import type { Actor } from '../../../access/actor.ts'
import { CommentItem } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { authorshipOf, byline, mayRemove, RemoveButton, Written } from '../../space/index.ts'
import type { Comment } from '../items.ts'

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
