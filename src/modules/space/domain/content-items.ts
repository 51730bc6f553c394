import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import { mayKnowPupils } from '../policy.ts'
import type { ContentItem } from '../section.ts'
import type { Content } from '../sections.ts'
import type { Space } from '../space.ts'

/** The thing, removed or not. @throws NotFound when the space has none */
export async function contentItemOf(db: Reader, space: Space, { name, text, post, project }: Content, id: string, lock = false): Promise<ContentItem> {
  const { rows } = await sql<ContentItem>`
    select t.id, ${text} as text, ${post} as "postId", t.person_id as "personId", t.pupil_id as "pupilId", u.school_id as "pupilSchoolId",
      t.removed_at is not null as removed, coalesce(t.removed_by, t.removed_by_pupil) as "removedBy"
    from ${sql.table(name)} t
    left join pupils u on u.id = t.pupil_id
    where t.id = ${id} and ${project} = ${space.id} and ${sql.lit(mayKnowPupils(space))}
    ${lock ? sql`for update of t` : sql``}`.execute(db)
  return orNotFound(rows[0])
}
