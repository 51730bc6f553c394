import type { World } from '../../../test/world.ts'
import { makeContact } from '../partners/factory.ts'
import { type Made, makeCentral, makeOfficer, makeTeacher } from '../people/factory.ts'
import { makeProject } from './factory.ts'
import { closureAgreementUrl, closureUrl } from './urls.ts'

const idea = { title: 'Letters from the river', description: 'We write to each other about our rivers.', aims: 'To write well.', languages: ['en'] }
const pupils = { agesFrom: 12, agesTo: 14, pupilCount: 40, subjects: ['biology'] }
const work = { process: 'Mixed teams.', results: 'A map.', startsOn: '2026-12-01', endsOn: '2027-03-01' }
/** What a founder types in each step. */
export const typed = { idea, pupils, work }

/** The people of these tests, and what they do again and again. */
export async function makeCast(world: World) {
  const marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT', school: 'Escola de Coimbra' })
  const nikos = await makeTeacher(world, { name: 'Nikos Pappas', country: 'GR', school: 'Gymnasio Volou' })
  const rosa = await makeTeacher(world, { name: 'Rosa Lima', country: 'PT', school: 'Escola do Porto' })
  const stranger = await makeTeacher(world, { name: 'Jean Petit', country: 'FR', school: 'Collège de Lyon' })
  const portugal = await makeOfficer(world, { country: 'PT' })
  const greece = await makeOfficer(world, { country: 'GR' })
  const france = await makeOfficer(world, { country: 'FR' })
  const centre = await makeCentral(world)
  await makeContact(world, marta, nikos)
  await makeContact(world, marta, rosa)

  const partnerOf = (person: Made) => `${person.id} ${person.schoolId}`
  const projectRow = (id: string) => world.db.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const stateOf = async (id: string) => (await projectRow(id)).state
  const versionOf = async (id: string) => (await projectRow(id)).version
  const openApprovals = (id: string) =>
    world.db.selectFrom('approvals').selectAll().where('project_id', '=', id).where('decided_at', 'is', null).orderBy('service').execute()
  const kindsFor = async (who: Made) => {
    const rows = await world.db.selectFrom('notifications').select('kind').where('person_id', '=', who.id).orderBy('created_at').execute()
    return rows.map(({ kind }) => kind)
  }

  async function begin(one: Made, other: Made): Promise<{ status: number; id: string; text: string }> {
    const page = await (await world.as(one)).post('/projects', { schoolId: one.schoolId ?? '', partner: partnerOf(other) })
    return { status: page.status, id: page.location?.split('/')[2] ?? '', text: page.text }
  }

  /** A project written by one founder, signed by both, with the services. */
  async function sendAll(one: Made, other: Made): Promise<string> {
    const { id } = await begin(one, other)
    const [mine, theirs] = [await world.as(one), await world.as(other)]
    for (const [step, fields] of Object.entries(typed)) await mine.post(`/projects/${id}/draft/${step}`, { version: await versionOf(id), ...fields })
    await mine.post(`/projects/${id}/proposal`)
    await theirs.post(`/projects/${id}/answer`, { answer: 'accept' })
    return id
  }

  async function makePupil(): Promise<{ id: string }> {
    const { id } = await makeProject(world, { founders: [marta, nikos] })
    return world.db
      .insertInto('pupils')
      .values({ project_id: id, school_id: marta.schoolId ?? '', created_by: marta.id, nickname: 'Fox', user_name: `fox-${id}`, secret_hash: 'x' })
      .returning('id')
      .executeTakeFirstOrThrow()
  }

  const people = { marta, nikos, rosa, stranger, portugal, greece, france, centre }
  return { ...people, partnerOf, projectRow, stateOf, versionOf, openApprovals, kindsFor, begin, sendAll, makePupil }
}
export type Cast = Awaited<ReturnType<typeof makeCast>>

/** One founder asks, the other agrees. */
export async function closeTogether(world: World, id: string, one: { id: string }, other: { id: string }): Promise<void> {
  await (await world.as(one)).post(closureUrl(id), { outcome: 'A map of both rivers.' })
  await (await world.as(other)).post(closureAgreementUrl(id))
}
