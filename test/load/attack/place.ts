import { makePage } from '../../../src/modules/pages/factory.ts'
import { hashSecret } from '../../../src/platform/crypto/index.ts'
import type { Db } from '../../../src/platform/db/index.ts'
import { signIn } from '../../space-cast.ts'

/** Where it all happens: a TwinSpace of the demonstration world, with what those who attack and those who do not need. */
export type Place = {
  space: string
  read: string
  edited: string
  hostile: string
  sessions: Record<'teacher' | 'pupil' | 'trusted', string>
  owner: { email: string; password: string }
  /** Accounts with a password. */
  emails: string[]
  /** User names of pupils, all with the secret `secret`. */
  pupils: string[]
  secret: string
}

/** Fills what is missing in the demonstration world, and signs people in. */
export async function prepare(db: Db): Promise<Place> {
  const { person_id, project_id, school_id } = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .innerJoin('projects', 'projects.id', 'memberships.project_id')
    .innerJoin('posts', 'posts.project_id', 'projects.id')
    .where('people.demo_cast', 'is not', null)
    .where('projects.state', '=', 'active')
    .groupBy(['memberships.person_id', 'memberships.project_id', 'memberships.school_id'])
    .orderBy((eb) => eb.fn.count('posts.id'), 'desc')
    .select(['memberships.person_id', 'memberships.project_id', 'memberships.school_id'])
    .executeTakeFirstOrThrow()
  const [password, secret] = ['the right one, all along', 'abcd2345']
  const [passwordHash, secretHash] = [await hashSecret(password), await hashSecret(secret)]
  const some = await db.selectFrom('people').select(['id', 'email']).where('state', '=', 'validated').where('demo_cast', 'is', null).limit(600).execute()
  await db
    .updateTable('people')
    .set({ password_hash: passwordHash })
    .where(
      'id',
      'in',
      some.map(({ id }) => id),
    )
    .execute()
  const pupils = await db
    .insertInto('pupils')
    .values(
      Array.from({ length: 402 }, (_, at) => ({
        project_id,
        school_id,
        created_by: person_id,
        nickname: `Pupil ${at}`,
        user_name: `quiet-owl-${10_000 + at}`,
        secret_hash: secretHash,
        administrator: at === 1,
      })),
    )
    .returning(['id', 'user_name'])
    .execute()
  const [pupil, trusted] = pupils
  if (!pupil || !trusted) throw new Error('no pupils')
  const page = (title: string) => makePage({ db }, { id: project_id }, { title, text: 'The river is high today.\n\nOurs is low.', pupilsMayEdit: true })
  return {
    space: project_id,
    read: (await page('To read')).id,
    edited: (await page('To edit')).id,
    hostile: (await page('To break')).id,
    sessions: {
      teacher: await signIn({ db }, { id: person_id }),
      pupil: await signIn({ db }, pupil, 'pupil'),
      trusted: await signIn({ db }, trusted, 'pupil'),
    },
    owner: { email: some[0]?.email ?? '', password },
    emails: some.slice(1).map(({ email }) => email),
    pupils: pupils.slice(2).map(({ user_name }) => user_name),
    secret,
  }
}
