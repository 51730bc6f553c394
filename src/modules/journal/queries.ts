import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { Picture } from '../materials/index.ts'
import type { Author, Space } from '../space/index.ts'
import { authorOf, authorsOf, isStaff } from '../space/index.ts'
import type { Comment, Former, Post } from './items.ts'

export type JournalPage = { posts: readonly Post[]; more: boolean }

/** As they leave the database: `by` is the key of the author. */
type Row = { id: string; body: string; at: string; editedAt: string | null; by: string }
type Found = {
  posts: readonly Row[]
  comments: readonly (Row & { postId: string })[]
  pictures: readonly (Picture & { postId: string })[]
  authors: Record<string, Author>
}

const pageSize = 20
const maxComments = 100

/** Twenty posts, newest first, each with its pictures and its last hundred comments: one query. @param before a post's id: those older than it */
export async function journalOf(db: Reader, space: Space, before?: string): Promise<JournalPage> {
  const older = before ? sql`and (p.created_at, p.id) < (select b.created_at, b.id from posts b where b.id = ${before} and b.project_id = ${space.id})` : sql``
  const posts = await postsOf(db, space, older, pageSize + 1)
  return { posts: posts.slice(0, pageSize), more: posts.length > pageSize }
}

/** One post of the space, unless it has been removed. */
export async function postOf(db: Reader, space: Space, postId: string): Promise<Post | undefined> {
  return (await postsOf(db, space, sql`and p.id = ${postId}`, 1))[0]
}

/** One comment of the space, unless it or its post has been removed. */
export async function commentOf(db: Reader, space: Space, commentId: string): Promise<Comment | undefined> {
  return db
    .selectFrom('comments as k')
    .innerJoin('posts as p', 'p.id', 'k.post_id')
    .select(['k.id', 'k.post_id as postId', 'k.body', 'k.created_at as at', 'k.edited_at as editedAt', authorOf(space, 'k').as('author')])
    .where('k.id', '=', commentId)
    .where('p.project_id', '=', space.id)
    .where('k.removed_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst()
}

/** Each kind of thing is looked for once, not once a post: that costs half. */
async function postsOf(db: Reader, space: Space, where: RawBuilder<unknown>, max: number): Promise<Post[]> {
  const { rows } = await sql<Found>`
    with shown as materialized (
      select p.id, p.body, p.created_at, p.edited_at, p.person_id, p.pupil_id from posts p
      where p.project_id = ${space.id} and p.removed_at is null ${where}
      order by p.created_at desc, p.id desc limit ${sql.lit(max)}),
    said as materialized (
      select k.id, k.post_id, k.body, k.created_at, k.edited_at, k.person_id, k.pupil_id from shown s cross join lateral (
        select * from comments k where k.post_id = s.id and k.removed_at is null
        order by k.created_at desc, k.id desc limit ${sql.lit(maxComments)}) k)
    select
      (select coalesce(json_agg(json_build_object('id', id, 'body', body, 'at', created_at, 'editedAt', edited_at, 'by', coalesce(pupil_id, person_id)) order by created_at desc, id desc), '[]')
        from shown) as posts,
      (select coalesce(json_agg(json_build_object('id', id, 'postId', post_id, 'body', body, 'at', created_at, 'editedAt', edited_at, 'by', coalesce(pupil_id, person_id))
        order by created_at, id), '[]') from said) as comments,
      (select coalesce(json_agg(json_build_object('id', i.id, 'postId', i.post_id, 'alt', i.alt, 'width', i.width, 'height', i.height) order by i.id), '[]')
        from pictures i where i.post_id = any(array(select id from shown)) and i.removed_at is null) as pictures,
      ${authorsOf(space, sql`select person_id, pupil_id from shown union select person_id, pupil_id from said`)} as authors`.execute(db)
  return rows.flatMap(together)
}

function together({ posts, comments, pictures, authors }: Found): Post[] {
  const whole = ({ id, body, at, editedAt, by }: Row) => ({
    id,
    body,
    at: new Date(at),
    editedAt: editedAt === null ? null : new Date(editedAt),
    author: authors[by] as Author,
  })
  const commentsOf = Map.groupBy(comments, ({ postId }) => postId)
  const picturesOf = Map.groupBy(pictures, ({ postId }) => postId)
  return posts.map((post) => ({
    ...whole(post),
    pictures: picturesOf.get(post.id) ?? [],
    comments: commentsOf.get(post.id)?.map((comment) => ({ ...whole(comment), postId: comment.postId })) ?? [],
  }))
}

/** What a post and its comments said before they were edited, the latest first: for the teachers of the space, where anything was. */
export async function formerWordsOf(db: Reader, space: Space, post: Post): Promise<Former[]> {
  if (!isStaff(space) || ![post, ...post.comments].some(({ editedAt }) => editedAt)) return []
  const comments = post.comments.map(({ id }) => id)
  return db
    .selectFrom('former_words')
    .select((eb) => [eb.fn.coalesce('post_id', 'comment_id').$notNull().as('of'), 'body', 'written_at as writtenAt'])
    .where((eb) => eb.or([eb('post_id', '=', post.id), eb('comment_id', 'in', comments.length ? comments : [post.id])]))
    .orderBy('id', 'desc')
    .execute()
}
