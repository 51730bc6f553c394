import { zoneOfActor } from '../../../access/actor.ts'
import type { Happening } from '../../../access/happenings.ts'
import { liveContent } from '../../../access/live.ts'
import type { Child } from '../../../platform/html/html.ts'
import { withLocale } from '../../../platform/i18n/index.ts'
import { refresh } from '../../../platform/live/refresh.tsx'
import { type Listener, mayKnowPupils } from '../../space/index.ts'
import { emptyDomId, journalDomId } from '../dom-ids.ts'
import type { Comment, Post } from '../items.ts'
import { commentOf, postOf } from '../queries.ts'
import { CommentView, commentDomId } from '../views/comment.tsx'
import { commentsDomId, PostView, postDomId } from '../views/post.tsx'

type Told = Happening<'journal'>
type Loaded = { post?: Post | undefined; comment?: Comment | undefined }

/** What a happening is about, read once for all who may know pupils and once for guests; forgotten with it. */
const read = new WeakMap<Told, Map<boolean, Promise<Loaded>>>()
/** Markup by language, time zone and by what decides its buttons. */
const drawn = new WeakMap<Told, Map<string, string>>()

/** What the journal tells of itself to pages that are open. */
export const live = liveContent('journal', async (happening, listener: Listener) => {
  const { kind, id } = happening
  if (kind === 'post-removed') return stream('remove', postDomId(id))
  if (kind === 'comment-removed') return stream('remove', commentDomId(id))
  if (kind === 'post-added' || kind === 'comment-added') return draw(happening, listener)
  return refresh
})

async function draw(happening: Told, listener: Listener): Promise<string> {
  const { post, comment } = await load(happening, listener)
  const author = post?.author ?? comment?.author
  if (!author) return ''
  const known = drawn.get(happening) ?? new Map<string, string>()
  drawn.set(happening, known)
  const { space, actor, locale } = listener
  const zone = zoneOfActor(actor)
  const key = [locale.lang, zone, space.role, space.schoolId, actor.kind !== 'visitor' && author.id === actor.id].join()
  const created = known.get(key) ?? withLocale(locale, () => (post ? added(listener, post) : comment ? commented(listener, comment) : ''), zone)
  known.set(key, created)
  return created
}

function load(happening: Told, listener: Listener): Promise<Loaded> {
  const known = read.get(happening) ?? new Map<boolean, Promise<Loaded>>()
  read.set(happening, known)
  const full = mayKnowPupils(listener.space)
  const loading = known.get(full) ?? fetch(happening, listener)
  known.set(full, loading)
  return loading
}

const fetch = async ({ kind, id }: Told, { app, space }: Listener): Promise<Loaded> =>
  kind === 'comment-added' ? { comment: await commentOf(app.db, space, id) } : { post: await postOf(app.db, space, id) }

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
