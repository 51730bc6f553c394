import type { Actor } from '../../../access/actor.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Comments, FeedItem, Form, FormField, HiddenField, Pictures } from '../../../ui/index.ts'
import { shotOf } from '../../materials/index.ts'
import type { Space } from '../../space/index.ts'
import { authorIn, authorshipOf, byline, isOwn, Written } from '../../space/index.ts'
import type { commentForm } from '../forms.ts'
import type { Former, Post } from '../items.ts'
import { mayComment } from '../policy.ts'
import { commentsUrl, editPostUrl, postUrl } from '../urls.ts'
import { CommentView } from './comment.tsx'
import { FormerWords } from './former.tsx'
import { tools } from './tools.tsx'

export const postDomId = (id: string): string => `post-${id}`
export const commentsDomId = (postId: string): string => `comments-${postId}`

export type CommentForm = FormOf<typeof commentForm>

type Props = {
  space: Space
  actor: Actor
  post: Post
  /** a comment that came back with something to look at again, or was kept */
  answer?: CommentForm | undefined
  /** where the answer leads: to the page of the post, and not to the journal */
  alone?: boolean
  /** what it and its comments said before, by id: on the post's own page */
  former?: ReadonlyMap<string, readonly Former[]>
}

/** A post with its pictures, comments and the way to one more; the page and the stream show the same. */
export function PostView({ space, actor, post, answer, alone, former }: Props) {
  return (
    <FeedItem
      id={postDomId(post.id)}
      {...byline(space, post, 44)}
      tools={tools(space, actor, post, { kind: 'posts', edit: editPostUrl(space.id, post.id) })}
      pictures={<Pictures shots={post.pictures.map((picture) => shotOf(space.id, picture))} />}
      comments={[
        <Comments id={commentsDomId(post.id)}>
          {post.comments.map((comment) => (
            <CommentView space={space} actor={actor} comment={comment} former={former?.get(comment.id)} />
          ))}
        </Comments>,
        answer ? <Answer {...{ space, actor, post, alone }} form={answer} /> : mayComment(space) && <AnswerLink space={space} post={post} />,
      ]}
    >
      <Written text={post.body} />
      <FormerWords of={former?.get(post.id)} />
    </FeedItem>
  )
}

/** The form of an answer comes when it is asked for: into its place, or with the post's own page. */
function AnswerLink({ space, post }: Pick<Props, 'space' | 'post'>) {
  return (
    <turbo-frame id={answerFrame(post)} class="answer">
      <a class="button small" href={`${postUrl(space.id, post.id)}#${answerId(post)}`} data-turbo-prefetch="false">
        {t('journal.comment')}
      </a>
    </turbo-frame>
  )
}

function Answer({ space, actor, post, form, alone }: Pick<Props, 'space' | 'actor' | 'post' | 'alone'> & { form: CommentForm }) {
  const own = isOwn(actor, authorshipOf(post))
  return (
    <turbo-frame id={answerFrame(post)} class="answer" target="_top">
      <Form action={commentsUrl(space.id, post.id)} of={form} summary={false}>
        {alone && <HiddenField of={form.alone} value="on" />}
        <FormField
          of={{ ...form.body, error: form.body.error ?? form.state.errors[''] }}
          id={answerId(post)}
          rows={1}
          label={own ? t('journal.comment') : t('journal.commentLabel', authorIn(post.author))}
          autofocus={alone === false}
        />
        <div class="actions">
          <Button size="small">{t('journal.commentSend')}</Button>
        </div>
      </Form>
    </turbo-frame>
  )
}

const answerFrame = ({ id }: Post): string => `answer-to-${id}`
const answerId = ({ id }: Post): string => `answer-${id}`
