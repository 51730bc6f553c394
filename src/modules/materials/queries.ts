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

/** Where a picture's files are kept, unless it is out of sight. */
export async function fileKeyOf(db: Reader, space: Space, pictureId: string): Promise<string | undefined> {
  const ofSpace = db.selectFrom('pictures as i').where('i.project_id', '=', space.id)
  return (await ofSpace.select('i.file_key').where('i.id', '=', pictureId).where(seen).executeTakeFirst())?.file_key
}
