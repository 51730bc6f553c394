import { type Made, makeTeacher } from '../src/modules/people/factory.ts'
import { hashToken, newToken } from '../src/platform/crypto/index.ts'
import type { Db } from '../src/platform/db/index.ts'

type World = { db: Db }
export type Cast = {
  space: { id: string }
  anna: Made
  bela: Made
  carla: Made
  guest: Made
  pupil: { id: string }
  trusted: { id: string }
  stranger: Made
  otherPupil: { id: string }
}

/** A TwinSpace of two schools with everyone who may come to its pages, and those who may not. */
export async function makeCast(world: World): Promise<Cast> {
  const anna = await makeTeacher(world, { name: 'Anna Nowak', country: 'PL', school: 'Liceum w Gdyni' })
  const bela = await makeTeacher(world, { name: 'Béla Kiss', country: 'HU', school: 'Szeged Gimnázium' })
  const carla = await makeTeacher(world, { name: 'Carla Rossi', country: 'IT', school: 'Liceo di Bari' })
  const guest = await makeTeacher(world, { name: 'Head of Gdynia', country: 'PL' })
  const stranger = await makeTeacher(world, { name: 'Sven Lund', country: 'SE' })
  const space = await makeProject(world, [anna, bela])
  const other = await makeProject(world, [stranger])
  await join(world, space.id, carla, 'teacher')
  await join(world, space.id, guest, 'guest')
  const pupil = await makeChild(world, space.id, anna, 'Fox')
  const trusted = await makeChild(world, space.id, anna, 'Owl', true)
  const otherPupil = await makeChild(world, other.id, stranger, 'Elk')
  return { space, anna, bela, carla, guest, pupil, trusted, stranger, otherPupil }
}

async function makeProject(world: World, founders: readonly Made[]): Promise<{ id: string }> {
  const project = await world.db
    .insertInto('projects')
    .values({ state: 'active', scope: 'european', title: 'Two rivers' })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const founder of founders) await join(world, project.id, founder, 'founder')
  return project
}

const join = (world: World, projectId: string, person: Made, role: 'founder' | 'teacher' | 'guest') =>
  world.db
    .insertInto('memberships')
    .values({ project_id: projectId, person_id: person.id, school_id: String(person.schoolId), role })
    .execute()

const makeChild = (world: World, projectId: string, teacher: Made, nickname: string, administrator = false) =>
  world.db
    .insertInto('pupils')
    .values({
      project_id: projectId,
      school_id: String(teacher.schoolId),
      created_by: teacher.id,
      nickname,
      user_name: `${nickname}-${projectId}`,
      secret_hash: 'x',
      administrator,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** A session as signing in makes it. @returns the token of its cookie */
export async function signIn(world: World, who: { id: string }, kind: 'person' | 'pupil' = 'person'): Promise<string> {
  const token = newToken()
  await world.db
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      expires_at: new Date(Date.now() + 86_400_000),
      ...(kind === 'person' ? { person_id: who.id } : { pupil_id: who.id }),
    })
    .execute()
  return token
}
