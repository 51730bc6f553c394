import type { Actor } from '../../../../platform/http/actor.ts'
import { CommentItem } from '../../../../ui/index.ts'
import { RemoveButton } from '../../removal/button.tsx'
import { mayRemove } from '../../policy.ts'
import type { Space } from '../../space.ts'
import { Written } from '../../text.tsx'
import type { Comment } from '../items.ts'
import { byline } from './author.tsx'

export const commentDomId = (id: string): string => `comment-${id}`

/** A comment as its reader may see and remove it; the page and the stream show the same. */
export function CommentView({ space, actor, comment }: { space: Space; actor: Actor; comment: Comment }) {
  return (
    <CommentItem id={commentDomId(comment.id)} {...byline(space, comment.author, comment.at, 32)} tools={mayRemove(space, actor, madeBy(comment)) && <RemoveButton space={space} kind="comments" id={comment.id} />}>
      <Written text={comment.body} />
    </CommentItem>
  )
}

/** Whose a post or comment is, for the policy. A guest, who is not told, removes nothing. */
export const madeBy = ({ author }: Pick<Comment, 'author'>) => ({
  personId: author.kind === 'person' ? author.id : null,
  pupilId: author.kind === 'pupil' ? author.id : null,
  pupilSchoolId: author.kind === 'pupil' ? author.schoolId : null,
})
