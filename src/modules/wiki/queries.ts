import { type NotNull, sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { Space } from '../space/index.ts'

/** A page in its tree. `depth`: 0 for a page of the first level. */
export type PageLine = {
  id: string
  parentId: string | null
  title: string
  pupilsMayEdit: boolean
  updatedAt: Date
  depth: number
  first: boolean
  last: boolean
}
/** A page with its text as it was last compacted. `isBehind`: more has been written since. */
export type PageText = {
  id: string
  title: string
  html: string
  isBehind: boolean
  pupilsMayEdit: boolean
  updatedAt: Date
  editors: readonly { name: string; pupil: boolean }[]
  pages: readonly PageLine[]
}
type Row = { id: string; parent_id: string | null; title: string; position: number; pupils_may_edit: boolean; updated_at: Date }

/** How deep pages may hang under each other: a page, its sub-page, and one below. */
export const deepest = 3

/** The space's pages in reading order: every page before its sub-pages. The space comes from `loadSpace`, so its reader belongs to it. */
export async function pagesOf(db: Reader, space: Pick<Space, 'id'>): Promise<PageLine[]> {
  const rows = await db
    .selectFrom('pages')
    .select(['id', 'parent_id', 'title', 'position', 'pupils_may_edit', 'updated_at'])
    .where('project_id', '=', space.id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return inOrder(rows)
}

function inOrder(rows: readonly Row[]): PageLine[] {
  const below = Map.groupBy(rows, (row) => row.parent_id)
  const walk = (parent: string | null, depth: number): PageLine[] => {
    const siblings = below.get(parent) ?? []
    return siblings.flatMap((row, at) => [
      {
        id: row.id,
        parentId: row.parent_id,
        title: row.title,
        pupilsMayEdit: row.pupils_may_edit,
        updatedAt: new Date(row.updated_at),
        depth,
        first: at === 0,
        last: at === siblings.length - 1,
      },
      ...walk(row.id, depth + 1),
    ])
  }
  return walk(null, 0)
}

type TextRow = Omit<PageText, 'pages'> & { pages: Row[] }

/** A page of the space with the whole tree, in one statement. What it costs depends on nothing that was written since it was compacted. */
export async function findPage(db: Reader, space: Pick<Space, 'id' | 'role'>, pageId: string): Promise<PageText | undefined> {
  const { rows } = await sql<TextRow>`
    select p.id, p.title, p.html, p.pupils_may_edit as "pupilsMayEdit", coalesce(since.at, p.updated_at) as "updatedAt", since.at is not null as "isBehind",
      (select coalesce(json_agg(json_build_object('name', coalesce(n.name, u.nickname), 'pupil', u.id is not null) order by e.last_at desc), '[]')
        from page_editors e left join people n on n.id = e.person_id left join pupils u on u.id = e.pupil_id
        where e.page_id = p.id and (u.id is null or ${space.role !== 'guest'})) as editors,
      (select json_agg(json_build_object('id', t.id, 'parent_id', t.parent_id, 'title', t.title, 'position', t.position, 'pupils_may_edit', t.pupils_may_edit, 'updated_at', t.updated_at) order by t.position, t.id)
        from pages t where t.project_id = p.project_id and t.removed_at is null) as pages
    from pages p left join lateral (select at from page_updates where page_id = p.id order by seq desc limit 1) since on true
    where p.id = ${pageId} and p.project_id = ${space.id} and p.removed_at is null`.execute(db)
  const row = rows[0]
  return row && { ...row, pages: inOrder(row.pages) }
}

/** Pages removed from the space lately, the newest first: those that can be brought back by themselves, not their sub-pages. */
export async function removedPages(db: Reader, space: Pick<Space, 'id'>): Promise<{ id: string; title: string; removedAt: Date }[]> {
  return db
    .selectFrom('pages as p')
    .leftJoin('pages as above', 'above.id', 'p.parent_id')
    .select(['p.id', 'p.title', 'p.removed_at as removedAt'])
    .where('p.project_id', '=', space.id)
    .where('p.removed_at', '>', sql<Date>`now() - interval '30 days'`)
    .whereRef('above.removed_at', 'is distinct from', 'p.removed_at')
    .orderBy('p.removed_at', 'desc')
    .limit(20)
    .$narrowType<{ removedAt: NotNull }>()
    .execute()
}
