import type { Reader } from '../../platform/db/index.ts'
import type { Space } from '../space/index.ts'

/** A pupil as the teachers of the pupil's own school manage it. */
export type OwnPupil = {
  id: string
  nickname: string
  userName: string
  animal: string
  administrator: boolean
  locked: boolean
  /** when the pupil was last here, if ever */
  seenAt: Date | null
}

/** Nicknames in use in a space, of all schools. @param but the id of a pupil whose own does not count */
export async function nicknamesIn(db: Reader, projectId: string, but?: string): Promise<string[]> {
  const all = db.selectFrom('pupils').select('nickname').where('project_id', '=', projectId).where('left_at', 'is', null)
  const rows = await (but ? all.where('id', '<>', but) : all).execute()
  return rows.map((row) => row.nickname)
}

/** The name of a pupil of the actor's own school. */
export async function nameOfOwn(db: Reader, space: Space, pupilId: string): Promise<{ nickname: string } | undefined> {
  return db
    .selectFrom('pupils')
    .select('nickname')
    .where('id', '=', pupilId)
    .where('project_id', '=', space.id)
    .where('school_id', '=', space.schoolId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
}

/** In which languages a class may want the words of its secrets: those of its newest card, and what is spoken at schools of its country. */
export async function classLanguages(db: Reader, space: Space): Promise<{ newest: string | null; own: string[]; further: string[] }> {
  const row = await db
    .selectFrom('schools as s')
    .leftJoin('countries as c', 'c.code', 's.country')
    .select(['c.languages', 'c.further_languages as further'])
    .select((select) =>
      select
        .selectFrom('pupils as u')
        .select('u.words_in')
        .where('u.project_id', '=', space.id)
        .whereRef('u.school_id', '=', 's.id')
        .where('u.words_in', 'is not', null)
        .orderBy('u.secret_set_at', 'desc')
        .limit(1)
        .as('newest'),
    )
    .where('s.id', '=', space.schoolId)
    .executeTakeFirst()
  return { newest: row?.newest ?? null, own: row?.languages ?? [], further: row?.further ?? [] }
}

/** The pupils of the actor's own school in the space, by name: one query. */
export async function ownPupils(db: Reader, space: Space): Promise<OwnPupil[]> {
  return db
    .selectFrom('pupils as u')
    .select(['u.id', 'u.nickname', 'u.user_name as userName', 'u.animal', 'u.administrator'])
    .select((select) => [
      select('u.locked_at', 'is not', null).$castTo<boolean>().as('locked'),
      select
        .selectFrom('sessions as s')
        .select(({ fn }) => fn.max('s.seen_at').as('at'))
        .whereRef('s.pupil_id', '=', 'u.id')
        .as('seenAt'),
    ])
    .where('u.project_id', '=', space.id)
    .where('u.school_id', '=', space.schoolId)
    .where('u.left_at', 'is', null)
    .orderBy('u.nickname')
    .execute()
}
