import { sql } from 'kysely'
import type { AppContext } from '../../platform/context.ts'
import { hashSecret } from '../../platform/crypto/index.ts'
import type { Reader } from '../../platform/db/index.ts'
import { OperatorError } from '../../platform/operator-error.ts'
import { indexPerson } from '../people/index.ts'
import { makeChance } from './chance.ts'
import { castPupils, pupilSecret } from './world/cast.ts'
import { makeClasses } from './world/classes.ts'
import { insertRows } from './world/insert.ts'
import { drawAll, makeJournals } from './world/journals.ts'
import { makePages } from './world/pages.ts'
import { makePeople } from './world/people.ts'
import { makeProjects } from './world/projects.ts'
import { makeSchools } from './world/schools.ts'
import { makeTies } from './world/ties.ts'

type Progress = (done: number, total: number, what: string) => void
const seed = 20_050_114
const lock = 20_050_114

/** Whether the invented world is there. It appears whole or not at all. */
export async function demoWorldIsLoaded(db: Reader): Promise<boolean> {
  const found = await db.selectFrom('people').select('id').where('demo_cast', 'is not', null).limit(1).executeTakeFirst()
  return found !== undefined
}

/** Keeps the invented world out of production: its pupils' secret stands in the code, and its teachers would be found as real ones. @throws OperatorError */
export async function refuseDemoWorld(db: Reader): Promise<void> {
  if (await demoWorldIsLoaded(db))
    throw new OperatorError('This database holds the demonstration, whose secrets everybody knows: use an empty one in production')
}

/**
 * Builds the invented world: the same people, schools and projects at every first start, their days counted back from today.
 * Everything is written in one transaction, the drawings' files before it; a start that was cut short begins anew.
 * @param progress told how many of the steps are done, and which is next
 */
export async function loadDemoWorld(app: Pick<AppContext, 'db' | 'files'>, progress: Progress): Promise<void> {
  if (await demoWorldIsLoaded(app.db)) return
  const { schools, people, projects, classes, journals, chance } = await invent()
  const total = journals.pictures.length + 4
  progress(0, total, 'schools and people')
  const pictures = await drawAll(app.files, journals.pictures, (done) => progress(done + 1, total, 'pictures'))
  const pages = makePages(chance, projects.projects, pictures)
  const ties = makeTies(chance, projects.projects, people.teachers)
  progress(total - 2, total, 'database')
  await app.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
    if (await demoWorldIsLoaded(tx)) return
    await insertRows(tx, 'schools', schools.rows)
    await insertRows(tx, 'people', people.rows.people)
    await insertRows(tx, 'person_languages', people.rows.person_languages)
    await insertRows(tx, 'person_schools', people.rows.person_schools)
    await sql`update people p set time_zone = c.time_zone from countries c where c.code = p.country`.execute(tx)
    await insertRows(tx, 'officers', people.rows.officers)
    await insertRows(tx, 'validations', people.rows.validations)
    await insertRows(tx, 'contacts', ties.contacts)
    await insertRows(tx, 'contact_requests', ties.contact_requests)
    await insertRows(tx, 'projects', projects.rows.projects)
    await insertRows(tx, 'founders', projects.rows.founders)
    await insertRows(tx, 'approvals', projects.rows.approvals)
    await insertRows(tx, 'memberships', projects.rows.memberships)
    await insertRows(tx, 'closures', projects.rows.closures)
    await insertRows(tx, 'draft_steps', projects.rows.draft_steps)
    await insertRows(tx, 'pupils', classes.rows)
    await insertRows(tx, 'posts', journals.posts)
    await insertRows(tx, 'comments', journals.comments)
    await insertRows(tx, 'pictures', pictures)
    await insertRows(tx, 'pages', pages)
    for (const { id } of people.rows.people) await indexPerson(tx, String(id))
  })
  for (const table of ['schools', 'people', 'projects', 'posts'] as const) await sql`analyze ${sql.id(table)}`.execute(app.db)
  progress(total, total, 'done')
}

async function invent() {
  const chance = makeChance(seed)
  const schools = makeSchools(chance)
  const people = makePeople(chance, schools.schools)
  const projects = makeProjects(chance, people)
  const classes = makeClasses(chance, projects.projects, await hashSecret(pupilSecret))
  const cast = new Map<string, { person_id: string | null; pupil_id: string | null }>([
    ...people.teachers.flatMap(({ id, cast: code }) => (code ? [[code, { person_id: id, pupil_id: null }] as const] : [])),
    ...castPupils.map(
      ({ code, userName }) => [code, { person_id: null, pupil_id: String(classes.rows.find((row) => row.user_name === userName)?.id) }] as const,
    ),
  ])
  const journals = makeJournals(chance, projects.projects, classes.pupils, cast)
  return { chance, schools, people, projects, classes, journals }
}
