import type { Actor } from '../../../../access/actor.ts'
import type { FormState } from '../../../../platform/http/forms.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { Button, Comments, FeedItem, Form, Pictures, TextArea } from '../../../../ui/index.ts'
import { shotOf } from '../../pictures/shot.ts'
import { mayComment, mayRemove } from '../../policy.ts'
import { RemoveButton } from '../../removal/button.tsx'
import type { Space } from '../../space.ts'
import { Written } from '../../text.tsx'
import { commentsUrl } from '../../urls.ts'
import { authorshipOf } from '../authorship.ts'
import type { Post } from '../items.ts'
import { authorName, byline } from './author.tsx'
import { CommentView } from './comment.tsx'

export const postDomId = (id: string): string => `post-${id}`
export const commentsDomId = (postId: string): string => `comments-${postId}`

type Props = {
  space: Space
  actor: Actor
  post: Post
  /** a comment that came back with something to look at again */
  form?: FormState
  /** the post stands on a page of its own */
  alone?: boolean
}

/** A post with its pictures, comments and the form for one more; the page and the stream show the same. */
export function PostView({ space, actor, post, form, alone }: Props) {
  return (
    <FeedItem
      id={postDomId(post.id)}
      {...byline(space, post.author, post.at, 44)}
      tools={mayRemove(space, actor, authorshipOf(post)) && <RemoveButton space={space} kind="posts" id={post.id} />}
      pictures={<Pictures shots={post.pictures.map((picture) => shotOf(space.id, picture))} />}
      comments={[
        <Comments id={commentsDomId(post.id)}>
          {post.comments.map((comment) => (
            <CommentView space={space} actor={actor} comment={comment} />
          ))}
        </Comments>,
        (form ?? mayComment(space)) && <Answer space={space} post={post} form={form} alone={alone} />,
      ]}
    >
      <Written text={post.body} />
    </FeedItem>
  )
}

function Answer({ space, post, form, alone }: Omit<Props, 'actor'>) {
  return (
    <Form action={commentsUrl(space.id, post.id)} class="answer">
      {alone && <input type="hidden" name="alone" value="on" />}
      <TextArea
        id={`answer-${post.id}`}
        name="body"
        rows={1}
        label={t('twinspace.commentLabel', { name: authorName(post.author) })}
        value={form?.value('body')}
        error={form?.error('body') ?? form?.error('')}
      />
      <div class="actions">
        <Button size="small">{t('twinspace.commentSend')}</Button>
      </div>
    </Form>
  )
}
