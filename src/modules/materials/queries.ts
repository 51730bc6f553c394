import { sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { Author, Space } from '../space/index.ts'
import { authorOf } from '../space/index.ts'
import type { Picture } from './views/shot.ts'

/** A picture on the wall, with who brought it. */
export type WallPicture = Picture & { at: Date; author: Author }

const pageSize = 24
// What a removed post showed is out of sight with it.
const seen = sql<boolean>`i.removed_at is null and not exists (select from posts p where p.id = i.post_id and p.removed_at is not null)`

/** The space's pictures, newest first: one query. @param before a picture's id: those older than it */
export async function picturesOf(db: Reader, space: Space, before?: string): Promise<{ pictures: WallPicture[]; more: boolean }> {
  const newest = db
    .selectFrom('pictures as i')
    .select(['i.id', 'i.alt', 'i.width', 'i.height', 'i.created_at as at', authorOf(space, 'i').as('author')])
    .where('i.project_id', '=', space.id)
    .where(seen)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(pageSize + 1)
  const older = before && sql<boolean>`(i.created_at, i.id) < (select b.created_at, b.id from pictures b where b.id = ${before} and b.project_id = ${space.id})`
  const rows = await (older ? newest.where(older) : newest).execute()
  return { pictures: rows.slice(0, pageSize), more: rows.length > pageSize }
}

/** A picture with where it is used, and those beside it in the same post: one query. */
export type PlacedPicture = WallPicture & {
  postId: string | null
  page: { id: string; title: string } | null
  previous: string | null
  next: string | null
}

/** One picture of the space, unless it is out of sight. */
export async function pictureOf(db: Reader, space: Space, pictureId: string): Promise<PlacedPicture | undefined> {
  const beside = sql`from pictures b where b.post_id = i.post_id and b.removed_at is null`
  return db
    .selectFrom('pictures as i')
    .select(['i.id', 'i.alt', 'i.width', 'i.height', 'i.created_at as at', 'i.post_id as postId', authorOf(space, 'i').as('author')])
    .select([
      sql<string | null>`(select b.id ${beside} and b.id < i.id order by b.id desc limit 1)`.as('previous'),
      sql<string | null>`(select b.id ${beside} and b.id > i.id order by b.id limit 1)`.as('next'),
      sql<PlacedPicture['page']>`case when i.post_id is null then (select json_build_object('id', p.id, 'title', p.title) from pages p
        where p.project_id = i.project_id and p.removed_at is null and position('/pictures/' || i.id in p.html) > 0 order by p.created_at limit 1) end`.as(
        'page',
      ),
    ])
    .where('i.project_id', '=', space.id)
    .where('i.id', '=', pictureId)
    .where(seen)
    .executeTakeFirst()
}

/** Where a picture's files are kept, unless it is out of sight. */
export async function fileKeyOf(db: Reader, space: Space, pictureId: string): Promise<string | undefined> {
  const ofSpace = db.selectFrom('pictures as i').where('i.project_id', '=', space.id)
  return (await ofSpace.select('i.file_key').where('i.id', '=', pictureId).where(seen).executeTakeFirst())?.file_key
}
