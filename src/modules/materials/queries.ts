import { sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { Author, Space } from '../space/index.ts'
import { authorOf } from '../space/index.ts'
import type { Picture } from './views/shot.ts'

/** A picture on the wall, with who brought it. */
export type WallPicture = Picture & { at: Date; author: Author }

const pageSize = 24
// What a removed post showed is out of sight with it.
const seen = sql`i.removed_at is null and not exists (select from posts p where p.id = i.post_id and p.removed_at is not null)`

/** The space's pictures, newest first: one query. @param before a picture's id: those older than it */
export async function picturesOf(db: Reader, space: Space, before?: string): Promise<{ pictures: WallPicture[]; more: boolean }> {
  const older = before
    ? sql`and (i.created_at, i.id) < (select b.created_at, b.id from pictures b where b.id = ${before} and b.project_id = ${space.id})`
    : sql``
  const { rows } = await sql<WallPicture>`
    select i.id, i.alt, i.width, i.height, i.created_at as at, ${authorOf(space, 'i')} as author
    from pictures i where i.project_id = ${space.id} and ${seen} ${older}
    order by i.created_at desc, i.id desc limit ${pageSize + 1}`.execute(db)
  return { pictures: rows.slice(0, pageSize), more: rows.length > pageSize }
}

/** Where a picture's files are kept, unless it is out of sight. */
export async function fileKeyOf(db: Reader, space: Space, pictureId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    file_key: string
  }>`select i.file_key from pictures i where i.id = ${pictureId} and i.project_id = ${space.id} and ${seen}`.execute(db)
  return rows[0]?.file_key
}
