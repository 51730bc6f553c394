import { type Made, makeCentral, makeOfficer, makeTeacher } from '../src/modules/people/factory.ts'
import { joinSpace, makeComment, makePicture, makePost, makePupil, makeSpace } from '../src/modules/space/factory.ts'
import type { World } from './world.ts'

/** A TwinSpace of a Portuguese and a Greek school with everybody who might read a report, and what could be reported. */
export async function makeReportsCast(world: World) {
  const marta = await makeTeacher(world)
  const nikos = await makeTeacher(world, { name: 'Nikos Alexiou', country: 'GR', school: 'Gymnasio Patras' })
  const pedro = await colleague('Pedro Lima', marta)
  const former = await colleague('Filipa Who Left', marta)
  const guest = await makeTeacher(world, { name: 'Gil the guest', school: { id: String(marta.schoolId) } })
  const outsider = await makeTeacher(world, { name: 'Odile Outside', country: 'FR', school: 'Lyon' })
  const space = await makeSpace(world, [marta, nikos])
  for (const each of [pedro, former]) await joinSpace(world, space, each, 'teacher')
  await joinSpace(world, space, guest, 'guest')
  // Of the school no more, though of the space still.
  await world.db.deleteFrom('person_schools').where('person_id', '=', former.id).execute()
  const ines = await makePupil(world, space, marta, { nickname: 'Ines-the-otter' })
  const bruno = await makePupil(world, space, marta, { nickname: 'Bruno-the-bear' })
  const eleftheria = await makePupil(world, space, nikos, { nickname: 'Eleftheria-the-elk' })
  const post = await makePost(world, space, { person: nikos }, 'The Peneios is high.')
  const comment = await makeComment(world, post, { pupil: eleftheria }, 'You are all stupid.')
  const ofMarta = await makePost(world, space, { person: marta }, 'Words of Marta herself.')
  const picture = await makePicture(world, space, { person: nikos }, { alt: 'A frightening mask' })
  const officers = {
    portugal: await makeOfficer(world, { country: 'PT' }),
    greece: await makeOfficer(world, { country: 'GR' }),
    france: await makeOfficer(world, { country: 'FR' }),
    central: await makeCentral(world),
  }
  const adults: Record<string, Made> = { marta, nikos, pedro, former, guest, outsider, ...officers }
  return { ...officers, adults, marta, nikos, pedro, former, guest, outsider, space, ines, bruno, eleftheria, post, comment, ofMarta, picture }

  function colleague(name: string, { schoolId }: Made): Promise<Made> {
    return makeTeacher(world, { name, school: { id: String(schoolId) } })
  }
}
export type ReportsCast = Awaited<ReturnType<typeof makeReportsCast>>

/** The report sent last. */
export const lastReport = (world: World) => world.db.selectFrom('reports').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()

/** Which of the cast's adults can open a report, in the space or in a queue, by name. */
export async function readersOf(world: World, { adults, space }: ReportsCast, id: string): Promise<string[]> {
  const readers: string[] = []
  for (const [name, who] of Object.entries(adults)) {
    const browser = await world.as(who)
    const pages = [await browser.get(`/twinspaces/${space.id}/reports/${id}`), await browser.get(`/queue/reports/${id}`)]
    readers.push(...pages.flatMap(({ status }, at) => (status === 200 ? [`${name}${at ? ' (queue)' : ''}`] : [])))
  }
  return readers
}
