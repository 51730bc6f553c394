import type { Actor } from '../../../access/actor.ts'
import { CommentItem } from '../../../ui/index.ts'
import type { Space } from '../../space/index.ts'
import { byline, Written } from '../../space/index.ts'
import type { Comment, Former } from '../items.ts'
import { editCommentUrl } from '../urls.ts'
import { FormerWords } from './former.tsx'
import { tools } from './tools.tsx'

export const commentDomId = (id: string): string => `comment-${id}`

/** A comment as its reader may see, edit and remove it; the page and the stream show the same. */
export function CommentView({ space, actor, comment, former }: { space: Space; actor: Actor; comment: Comment; former?: readonly Former[] | undefined }) {
  return (
    <CommentItem
      id={commentDomId(comment.id)}
      {...byline(space, comment, 32)}
      tools={tools(space, actor, comment, { kind: 'comments', edit: editCommentUrl(space.id, comment.id) })}
    >
      <Written text={comment.body} />
      <FormerWords of={former} />
    </CommentItem>
  )
}
