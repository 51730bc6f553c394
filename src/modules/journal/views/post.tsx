import type { Actor } from '../../../access/actor.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Comments, FeedItem, Form, FormField, HiddenField, Pictures } from '../../../ui/index.ts'
import { shotOf } from '../../materials/index.ts'
import type { Space } from '../../space/index.ts'
import { authorIn, authorshipOf, byline, mayRemove, RemoveButton, Written } from '../../space/index.ts'
import { commentForm } from '../forms.ts'
import type { Post } from '../items.ts'
import { mayComment } from '../policy.ts'
import { commentsUrl } from '../urls.ts'
import { CommentView } from './comment.tsx'

export const postDomId = (id: string): string => `post-${id}`
export const commentsDomId = (postId: string): string => `comments-${postId}`

export type CommentForm = FormOf<typeof commentForm>

type Props = {
  space: Space
  actor: Actor
  post: Post
  /** a comment that came back with something to look at again, or was kept */
  answer?: CommentForm | undefined
  /** the post stands on a page of its own */
  alone?: boolean
}

/** A post with its pictures, comments and the form for one more; the page and the stream show the same. */
export function PostView({ space, actor, post, answer, alone }: Props) {
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
        (answer ?? mayComment(space)) && <Answer space={space} post={post} form={answer ?? commentForm.empty()} alone={alone} />,
      ]}
    >
      <Written text={post.body} />
    </FeedItem>
  )
}

function Answer({ space, post, form, alone }: Pick<Props, 'space' | 'post' | 'alone'> & { form: CommentForm }) {
  return (
    <Form action={commentsUrl(space.id, post.id)} class="answer" of={form} summary={false}>
      {alone && <HiddenField of={form.alone} value="on" />}
      <FormField
        of={{ ...form.body, error: form.body.error ?? form.state.errors[''] }}
        id={`answer-${post.id}`}
        rows={1}
        label={t('journal.commentLabel', authorIn(post.author))}
      />
      <div class="actions">
        <Button size="small">{t('journal.commentSend')}</Button>
      </div>
    </Form>
  )
}
