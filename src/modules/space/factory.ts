import { hashSecret, hashToken } from '../../platform/crypto/index.ts'
import type { Db } from '../../platform/db/index.ts'

type Place = { db: Db }
type Adult = { id: string; schoolId: string | null; country: string }
export type CreatedSpace = { id: string; title: string }
export type CreatedPupil = { id: string; nickname: string; userName: string; secret: string; schoolId: string }

let created = 0

/**
 * An active project of two founders with its TwinSpace open.
 * @param founders two teachers of two schools
 * @param options state `closed` for one that can only be read
 */
export async function makeSpace(
  { db }: Place,
  founders: readonly [Adult, Adult],
  options: { title?: string; state?: 'active' | 'closed' } = {},
): Promise<CreatedSpace> {
  const title = options.title ?? 'Rivers that meet'
  const state = options.state ?? 'active'
  const { id } = await db
    .insertInto('projects')
    .values({ title, state, scope: 'european', description: 'Two classes measure their rivers.', languages: ['en'], activated_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [at, person] of founders.entries()) {
    const school = schoolOf(person)
    await db
      .insertInto('founders')
      .values({ project_id: id, seat: at + 1, person_id: person.id, school_id: school, country: person.country, accepted_at: new Date() } as never)
      .execute()
    await joinSpace({ db }, { id }, person, 'founder')
  }
  return { id, title }
}

/** Makes a person a member of a space, for the person's school. */
export async function joinSpace({ db }: Place, space: { id: string }, person: Adult, role: 'founder' | 'administrator' | 'teacher' | 'guest'): Promise<void> {
  await db
    .insertInto('memberships')
    .values({ project_id: space.id, person_id: person.id, school_id: schoolOf(person), role })
    .execute()
}

function schoolOf(person: Adult): string {
  if (!person.schoolId) throw new Error('a member of a space has a school')
  return person.schoolId
}

/** A pupil of a teacher's school in a space. @param options code: of a card that has not been used */
export async function makePupil(
  { db }: Place,
  space: { id: string },
  teacher: Adult,
  options: { nickname?: string; secret?: string; code?: string; administrator?: boolean; locked?: boolean } = {},
): Promise<CreatedPupil> {
  const secret = options.secret ?? 'abcd2345'
  const nickname = options.nickname ?? 'Zuzanna'
  const userName = `sunny-fox-${100 + ++created}`
  const { id } = await db
    .insertInto('pupils')
    .values({
      project_id: space.id,
      school_id: schoolOf(teacher),
      created_by: teacher.id,
      nickname,
      user_name: userName,
      secret_hash: await hashSecret(secret),
      card_hash: options.code ? hashToken(options.code) : null,
      administrator: options.administrator ?? false,
      locked_at: options.locked ? new Date() : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, nickname, userName, secret, schoolId: schoolOf(teacher) }
}

type Writer = { person: { id: string } } | { pupil: { id: string } }
const by = (writer: Writer) => ('person' in writer ? { person_id: writer.person.id } : { pupil_id: writer.pupil.id })

/** A post in a space's journal. */
export async function makePost(
  { db }: Place,
  space: { id: string },
  writer: Writer,
  body = 'The Mondego is high today.',
  at = new Date(),
): Promise<{ id: string }> {
  return db
    .insertInto('posts')
    .values({ project_id: space.id, body, created_at: at, ...by(writer) })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** A comment under a post. */
export async function makeComment({ db }: Place, post: { id: string }, writer: Writer, body = 'Ours is low.'): Promise<{ id: string }> {
  return db
    .insertInto('comments')
    .values({ post_id: post.id, body, ...by(writer) })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** A picture's row, without files. */
export async function makePicture(
  { db }: Place,
  space: { id: string },
  writer: Writer,
  options: { alt?: string; post?: { id: string } } = {},
): Promise<{ id: string }> {
  return db
    .insertInto('pictures')
    .values({
      project_id: space.id,
      alt: options.alt ?? 'A heron on a stone',
      width: 1600,
      height: 1200,
      bytes: 1000,
      file_key: `pictures/no/no-${++created}`,
      post_id: options.post?.id ?? null,
      ...by(writer),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}
