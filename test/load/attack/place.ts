import { makePage } from '../../../src/modules/wiki/factory.ts'
import { hashSecret } from '../../../src/platform/crypto/index.ts'
import type { Db } from '../../../src/platform/db/index.ts'
import { signIn } from '../../space-cast.ts'
import { busiestMember } from '../busiest.ts'

/** Where it all happens: a TwinSpace of the demonstration world, with what those who attack and those who do not need. */
export type Place = {
  space: string
  read: string
  edited: string
  hostile: string
  sessions: Record<'teacher' | 'pupil' | 'trusted' | 'attacker', string>
  owner: { email: string; password: string }
  /** Accounts with a password. */
  emails: string[]
  /** User names of pupils, all with the secret `secret`. */
  pupils: string[]
  secret: string
}

/** Fills what is missing in the demonstration world, and signs people in. */
export async function prepare(db: Db): Promise<Place> {
  const { person_id, project_id, school_id } = await busiestMember(db)
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
  // Somebody else: what one person may ask at once is that person's own.
  const attacker = await db
    .selectFrom('memberships')
    .select('person_id as id')
    .where('project_id', '=', project_id)
    .where('person_id', '<>', person_id)
    .where('role', '=', 'founder')
    .executeTakeFirstOrThrow()
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
      attacker: await signIn({ db }, attacker),
    },
    owner: { email: some[0]?.email ?? '', password },
    emails: some.slice(1).map(({ email }) => email),
    pupils: pupils.slice(2).map(({ user_name }) => user_name),
    secret,
  }
}
