import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { orNotFound } from '../../../platform/http/errors.ts'
import { mayKnowPupils } from '../policy.ts'
import type { Space } from '../space.ts'

/** What can be taken away and put back, as addresses and tables name it. */
export const contentKinds = ['posts', 'comments', 'pictures'] as const
export type ContentKind = (typeof contentKinds)[number]
/** A post, comment or picture with what its removal depends on. */
export type ContentItem = {
  id: string
  kind: ContentKind
  /** its words: the body, or what the picture shows */
  text: string
  postId: string | null
  personId: string | null
  pupilId: string | null
  pupilSchoolId: string | null
  removed: boolean
  removedBy: string | null
}

const columns = {
  posts: { text: sql`t.body`, post: sql`t.id`, project: sql`t.project_id` },
  comments: { text: sql`t.body`, post: sql`t.post_id`, project: sql`p.project_id` },
  pictures: { text: sql`t.alt`, post: sql`t.post_id`, project: sql`t.project_id` },
} as const

/** The thing, removed or not. @throws NotFound when the space has none */
export async function contentItemOf(db: Reader, space: Space, kind: ContentKind, id: string, lock = false): Promise<ContentItem> {
  const { text, post, project } = columns[kind]
  const { rows } = await sql<ContentItem>`
    select t.id, ${kind}::text as kind, ${text} as text, ${post} as "postId", t.person_id as "personId", t.pupil_id as "pupilId", u.school_id as "pupilSchoolId",
      t.removed_at is not null as removed, coalesce(t.removed_by, t.removed_by_pupil) as "removedBy"
    from ${sql.table(kind)} t
    left join pupils u on u.id = t.pupil_id
    ${kind === 'comments' ? sql`join posts p on p.id = t.post_id` : sql``}
    where t.id = ${id} and ${project} = ${space.id} and ${sql.lit(mayKnowPupils(space))}
    ${lock ? sql`for update of t` : sql``}`.execute(db)
  return orNotFound(rows[0])
}
