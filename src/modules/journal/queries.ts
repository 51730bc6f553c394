import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { Space } from '../space/index.ts'
import { authorOf } from '../space/index.ts'
import type { Comment, Post } from './items.ts'

type Row = Omit<Post, 'comments'> & { comments: readonly (Omit<Comment, 'at'> & { at: string })[] }
export type JournalPage = { posts: readonly Post[]; more: boolean }

const pageSize = 20
const maxComments = 100
const whole = (row: Row): Post => ({ ...row, comments: row.comments.map((comment) => ({ ...comment, at: new Date(comment.at) })) })

/** Twenty posts, newest first, each with its pictures and its last hundred comments: one query. @param before a post's id: those older than it */
export async function journalOf(db: Reader, space: Space, before?: string): Promise<JournalPage> {
  const older = before ? sql`and (p.created_at, p.id) < (select b.created_at, b.id from posts b where b.id = ${before} and b.project_id = ${space.id})` : sql``
  const { rows } = await select(space, older, pageSize + 1).execute(db)
  return { posts: rows.slice(0, pageSize).map(whole), more: rows.length > pageSize }
}

/** One post of the space, unless it has been removed. */
export async function postOf(db: Reader, space: Space, postId: string): Promise<Post | undefined> {
  const { rows } = await select(space, sql`and p.id = ${postId}`, 1).execute(db)
  return rows[0] && whole(rows[0])
}

/** One comment of the space, unless it or its post has been removed. */
export async function commentOf(db: Reader, space: Space, commentId: string): Promise<Comment | undefined> {
  return db
    .selectFrom('comments as k')
    .innerJoin('posts as p', 'p.id', 'k.post_id')
    .select(['k.id', 'k.post_id as postId', 'k.body', 'k.created_at as at', authorOf(space, 'k').as('author')])
    .where('k.id', '=', commentId)
    .where('p.project_id', '=', space.id)
    .where('k.removed_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst()
}

const select = (space: Space, where: RawBuilder<unknown>, limit: number) => sql<Row>`
  select p.id, p.body, p.created_at as at, ${authorOf(space, 'p')} as author,
    (select coalesce(json_agg(json_build_object('id', i.id, 'alt', i.alt, 'width', i.width, 'height', i.height) order by i.id), '[]')
      from pictures i where i.post_id = p.id and i.removed_at is null) as pictures,
    (select coalesce(json_agg(json_build_object('id', k.id, 'postId', p.id, 'body', k.body, 'at', k.created_at, 'author', ${authorOf(space, 'k')}) order by k.created_at, k.id), '[]')
      from (select * from comments k where k.post_id = p.id and k.removed_at is null order by k.created_at desc, k.id desc limit ${maxComments}) k) as comments
  from posts p
  where p.project_id = ${space.id} and p.removed_at is null ${where}
  order by p.created_at desc, p.id desc limit ${limit}`
