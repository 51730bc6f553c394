import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { NotFound } from '../../../platform/http/index.ts'
import type { Kept, KeptAuthor, KeptItem, Thing } from '../kept.ts'
import { mainOf } from '../kept.ts'
import type { SpaceSubject } from '../kinds.ts'

type Row = Pick<KeptItem, 'kind' | 'id' | 'text' | 'removed' | 'pictures'> & { at: Date; author: KeptAuthor }

/** Who reports something that was taken away meanwhile has it on the screen still. */
const seenSql = (row: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${row}.removed_at`)} is null or ${sql.ref(`${row}.removed_at`)} > now() - interval '1 day')`

const authorSql = (row: string, spaceId: string): RawBuilder<KeptAuthor> => sql`case when ${sql.ref(`${row}.pupil_id`)} is null
  then (select json_build_object('kind', 'person', 'id', a.id, 'name', a.name, 'schoolId', s.id, 'school', s.name) from people a
    left join memberships m on m.person_id = a.id and m.project_id = ${spaceId} left join schools s on s.id = m.school_id where a.id = ${sql.ref(`${row}.person_id`)})
  else (select json_build_object('kind', 'pupil', 'id', u.id, 'name', u.nickname, 'schoolId', s.id, 'school', s.name) from pupils u join schools s on s.id = u.school_id
    where u.id = ${sql.ref(`${row}.pupil_id`)}) end`

/** Words are changed as quickly as they are taken away. */
const beforeSql = (row: string, column: 'post_id' | 'comment_id'): RawBuilder<KeptItem['before']> => sql`(
  select coalesce(json_agg(json_build_object('text', w.body, 'at', w.written_at) order by w.id desc), '[]') from former_words w
  where ${sql.ref(`w.${column}`)} = ${sql.ref(`${row}.id`)})`

const pictureSql = sql`json_build_object('id', i.id, 'alt', i.alt, 'width', i.width, 'height', i.height, 'key', i.file_key)`

/** Posts (`p`) of a space, the newest first, each with its pictures and comments. */
export async function keepPosts(db: Reader, spaceId: string, which: RawBuilder<boolean>): Promise<KeptItem[]> {
  const { rows } = await sql<Row & Pick<KeptItem, 'before'>>`
    with shown as materialized (select p.* from posts p where p.project_id = ${spaceId} and ${seenSql('p')} and ${which} order by p.created_at desc, p.id desc limit 20)
    select kind, id, text, at, removed, author, pictures, before from (
      select p.created_at as post_at, p.id as post_id, 0 as place, 'posts' as kind, p.id, p.body as text, p.created_at as at, p.removed_at is not null as removed,
        ${authorSql('p', spaceId)} as author,
        (select coalesce(json_agg(${pictureSql} order by i.id), '[]') from pictures i where i.post_id = p.id and ${seenSql('i')}) as pictures,
        ${beforeSql('p', 'post_id')} as before
      from shown p
      union all
      select p.created_at, p.id, 1, 'comments', k.id, k.body, k.created_at, k.removed_at is not null, ${authorSql('k', spaceId)}, '[]'::json, ${beforeSql('k', 'comment_id')}
      from shown p join comments k on k.post_id = p.id and ${seenSql('k')}) kept
    order by post_at desc, post_id desc, place, at, id limit 500`.execute(db)
  return rows.map(({ before, ...row }) => ({ ...itemOf(row), before }))
}

/** Pictures (`i`) of a space, the newest first. */
export async function keepPictures(db: Reader, spaceId: string, which: RawBuilder<boolean>): Promise<KeptItem[]> {
  const { rows } = await sql<Row>`
    select 'pictures' as kind, i.id, i.alt as text, i.created_at as at, i.removed_at is not null as removed, ${authorSql('i', spaceId)} as author,
      json_build_array(${pictureSql}) as pictures
    from pictures i where i.project_id = ${spaceId} and ${seenSql('i')} and ${which} order by i.created_at desc, i.id desc limit 24`.execute(db)
  return rows.map(itemOf)
}

const itemOf = ({ author, at, ...row }: Row): KeptItem => ({ ...row, at: at.toISOString(), before: [], title: '', html: '', authors: [author] })

/** A page as readers had it, with all who have written in it, and the files of its pictures. */
export async function keepPage(db: Reader, spaceId: string, pageId: string): Promise<KeptItem[]> {
  const { rows } = await sql<Omit<KeptItem, 'kind' | 'text' | 'before' | 'at'> & { at: Date }>`
    select p.id, p.title, p.html, p.updated_at as at, p.removed_at is not null as removed,
      (select coalesce(json_agg(${authorSql('e', spaceId)} order by e.last_at desc), '[]') from page_editors e where e.page_id = p.id) as authors,
      (select coalesce(json_agg(${pictureSql} order by i.id), '[]') from pictures i
        where i.project_id = p.project_id and position('/pictures/' || i.id::text in p.html) > 0) as pictures
    from pages p where p.id = ${pageId} and p.project_id = ${spaceId} and ${seenSql('p')}`.execute(db)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), kind: 'pages', text: '', before: [] }))
}

const keeping: Record<SpaceSubject, (db: Reader, spaceId: string, id: string) => Promise<KeptItem[]>> = {
  posts: (db, spaceId, id) => keepPosts(db, spaceId, sql`p.id = ${id}`),
  comments: (db, spaceId, id) => keepPosts(db, spaceId, sql`p.id = (select k.post_id from comments k where k.id = ${id})`),
  pictures: (db, spaceId, id) => keepPictures(db, spaceId, sql`i.id = ${id}`),
  pages: keepPage,
}

/** Something of a space that is reported, with what stands around it. @throws NotFound when the space has no such thing */
export async function thingInSpace(db: Reader, spaceId: string, kind: SpaceSubject, id: string): Promise<Thing> {
  const kept: Kept = { main: id, items: await keeping[kind](db, spaceId, id) }
  const main = mainOf(kept)
  if (!main) throw new NotFound()
  return { subject: { kind, id }, reported: main.authors.length === 1 ? main.authors : [], kept }
}
