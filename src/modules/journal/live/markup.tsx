import type { Happenings } from '../../../access/happenings.ts'
import type { AppContext } from '../../../platform/context.ts'
import type { Child } from '../../../platform/html/html.ts'
import { withLocale } from '../../../platform/i18n/index.ts'
import type { Signal } from '../../../platform/live/bus.ts'
import { type Listener, type LiveContent, mayKnowPupils, refresh, type Space } from '../../space/index.ts'
import { emptyDomId, journalDomId } from '../dom-ids.ts'
import type { Comment, Post } from '../items.ts'
import { commentOf, postOf } from '../queries.ts'
import { CommentView, commentDomId } from '../views/comment.tsx'
import { commentsDomId, PostView, postDomId } from '../views/post.tsx'
import { missedSince } from './missed.ts'

type Loaded = { post?: Post | undefined; comment?: Comment | undefined }

/** What a signal is about, read once for all who may know pupils and once for guests; forgotten with the signal. */
const read = new WeakMap<Signal, Map<boolean, Promise<Loaded>>>()
/** Markup by language and by what decides its buttons. */
const drawn = new WeakMap<Signal, Map<string, string>>()

/** The page changes itself by this: Turbo Streams in the listener's language, for the listener's role. '' for nothing. */
async function markupFor(signal: Signal, listener: Listener): Promise<string> {
  const kind = signal.kind as Happenings['space']
  if (kind === 'post-removed') return stream('remove', postDomId(signal.id))
  if (kind === 'comment-removed') return stream('remove', commentDomId(signal.id))
  if (kind === 'post-restored' || kind === 'comment-restored') return refresh
  if (kind !== 'post-added' && kind !== 'comment-added') return ''
  const { post, comment } = await load(signal, listener)
  const author = post?.author ?? comment?.author
  if (!author) return ''
  const known = drawn.get(signal) ?? new Map<string, string>()
  drawn.set(signal, known)
  const { space, actor, locale } = listener
  const key = [locale.lang, space.role, space.schoolId, actor.kind !== 'visitor' && author.id === actor.id].join()
  const created = known.get(key) ?? withLocale(locale, () => (post ? added(listener, post) : comment ? commented(listener, comment) : ''))
  known.set(key, created)
  return created
}

function load(signal: Signal, { app, space }: Listener): Promise<Loaded> {
  const known = read.get(signal) ?? new Map<boolean, Promise<Loaded>>()
  read.set(signal, known)
  const full = mayKnowPupils(space)
  const loading = known.get(full) ?? fetch(signal, app, space)
  known.set(full, loading)
  return loading
}

const fetch = async (signal: Signal, app: AppContext, space: Space): Promise<Loaded> =>
  signal.kind === 'comment-added' ? { comment: await commentOf(app.db, space, signal.id) } : { post: await postOf(app.db, space, signal.id) }

const added = ({ space, actor }: Listener, post: Post): string =>
  stream('remove', emptyDomId) + stream('prepend', journalDomId, <PostView space={space} actor={actor} post={post} />)
const commented = ({ space, actor }: Listener, comment: Comment): string =>
  stream('append', commentsDomId(comment.postId), <CommentView space={space} actor={actor} comment={comment} />)

function stream(action: 'remove' | 'prepend' | 'append', target: string, content?: Child): string {
  return (
    <turbo-stream action={action} target={target}>
      {content && <template>{content}</template>}
    </turbo-stream>
  ).text
}

/** What the journal tells of itself to pages that are open. */
export const live: LiveContent = { markupFor, missedSince }
