import { randomUUID } from 'node:crypto'
import { castPupils } from '../../src/modules/demo/world/cast.ts'
import { unsubscribeProof } from '../../src/modules/notifications/domain/unsubscribe-proof.ts'
import { unsubscribeUrl } from '../../src/modules/notifications/urls.ts'
import { makeMember, makeOfficer, makeTeacher } from '../../src/modules/people/factory.ts'
import { makeProject } from '../../src/modules/projects/factory.ts'
import { makeReport } from '../../src/modules/reports/factory.ts'
import { makeComment, makePost, makeSpace } from '../../src/modules/space/factory.ts'
import { hashSecret, hashToken, newToken } from '../../src/platform/crypto/index.ts'
import { seal } from '../../src/platform/crypto/seal.ts'
import type { Db } from '../../src/platform/db/index.ts'
import type { Settings } from '../../src/platform/settings.ts'
import { signIn } from '../space-cast.ts'

/** Things of the demonstration world that screens are about, and sessions of people it lacks. */
export type ScreensWorld = Awaited<ReturnType<typeof prepare>>

/** Looks up what the cast has, and adds people with nothing yet: empty screens are screens, too. */
export async function prepare(db: Db, secret: string) {
  const [eleni, dimitra, aino] = [await castOf(db, 'eleni'), await castOf(db, 'dimitra'), await castOf(db, 'aino')]
  const space = await projectOf(db, 'Two rivers, two seas')
  const own = { eleni: await schoolOf(db, eleni), aino: await schoolOf(db, aino) }
  const draft = await makeProject(
    { db },
    {
      founders: [
        { ...eleni, ...own.eleni },
        { ...aino, ...own.aino },
      ],
      state: 'draft',
      title: '',
      description: '',
      aims: '',
      languages: [],
      subjects: [],
    },
  )
  const alone = await makeTeacher({ db }, { email: email() })
  const other = await makeTeacher({ db }, { email: email(), name: 'Jana Novak', country: 'SI', school: 'Gimnazija Bled' })
  const emptySpace = await makeSpace({ db }, [alone, other])
  const card = newToken()
  await cardOf(db, emptySpace.id, alone, card)
  const newcomer = await makeMember({ db }, { email: email() })
  const officer = await makeOfficer({ db }, { country: 'LU', email: email() })
  const nikos = await db.selectFrom('pupils').select('id').where('project_id', '=', space).where('nickname', '=', 'Nikos').executeTakeFirstOrThrow()
  const asked = await makeReport(
    { db },
    { space: { id: space, schoolId: own.eleni.schoolId }, pupil: nikos, words: 'Somebody wrote something bad.', kept: 'Something bad.' },
  )
  const answered = await makeReport({ db }, { space: { id: space, schoolId: own.eleni.schoolId }, pupil: nikos, closedBy: eleni })
  const forService = await makeReport(
    { db },
    { person: eleni, services: ['gr'], words: 'This is not a school.', subject: { kind: 'people', id: alone.id }, kept: 'Buy now.', kind: 'advert' },
  )
  const [revoked, suspended] = [await decidedOn(db, 'revoked'), await decidedOn(db, 'suspended')]
  await db
    .insertInto('service_contacts')
    .values(contactOf('gr'))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return {
    reports: { asked: asked.id, answered: answered.id, forService: forService.id },
    eleni,
    dimitra,
    revoked: revoked.id,
    suspended: suspended.id,
    newAddress: await token(db, eleni.id, 'address'),
    keepAddress: await token(db, eleni.id, 'keep'),
    space,
    draft: draft.id,
    betweenStrangers: (await makeProject({ db }, { founders: [alone, other], state: 'draft' })).id,
    closed: await projectOf(db, 'Proverbs under the microscope'),
    sent: await projectOf(db, 'Shadows at noon'),
    forPartner: await projectOf(db, 'Olive trees that remember'),
    emptySpace: emptySpace.id,
    school: own.eleni.schoolId,
    schoolAlone: String(alone.schoolId),
    stranger: await strangerTo(db, eleni),
    post: await first(db.selectFrom('posts').select('id').where('project_id', '=', space).where('removed_at', 'is', null).orderBy('created_at', 'desc')),
    picture: await first(
      db.selectFrom('pictures').select('id').where('project_id', '=', space).where('post_id', 'is not', null).where('removed_at', 'is', null),
    ),
    ownPost: (await makePost({ db }, { id: space }, { person: eleni }, 'The level at seven: 34 cm.')).id,
    pupil: await first(
      db.selectFrom('pupils').select('id').where('project_id', '=', space).where('school_id', '=', own.eleni.schoolId).where('left_at', 'is', null),
    ),
    pupilsComment: await pupilsComment(db, space),
    removedPost: await removedPost(db, space, eleni),
    page: await first(db.selectFrom('pages').select('id').where('project_id', '=', space).where('title', '=', 'Three rivers')),
    closedPage: await first(
      db
        .selectFrom('pages')
        .select('id')
        .where('project_id', '=', await projectOf(db, 'Proverbs under the microscope')),
    ),
    application: await first(db.selectFrom('validations').select('id').where('person_id', '=', dimitra.id)),
    request: await first(db.selectFrom('contact_requests').select('id').where('recipient_id', '=', eleni.id).where('answered_at', 'is', null)),
    approval: await first(db.selectFrom('approvals').select('id').where('service', '=', 'gr').where('decided_at', 'is', null)),
    mail: await first(db.insertInto('mails').values(mailTo(eleni)).returning('id')),
    confirm: await token(db, (await makeMember({ db }, { email: email(), confirmed: false })).id, 'confirm'),
    reset: await token(db, newcomer.id, 'reset'),
    signIn: await token(db, newcomer.id, 'sign-in'),
    unsubscribe: unsubscribeUrl(newcomer.id, 'news', unsubscribeProof({ secret } as Settings, newcomer.id, 'news')),
    card,
    codes: seal(secret, `codes ${officer.id}`, 'abcd-efgh jkmn-pqrs tuvw-xyz2'),
    sessions: {
      alone: await signIn({ db }, alone),
      newcomer: await signIn({ db }, newcomer),
      revoked: await signIn({ db }, revoked),
      suspended: await signIn({ db }, suspended),
      firstDay: await signIn({ db }, officer),
      idle: await inOffice(db),
    },
  }
}

const email = (): string => `${randomUUID().slice(0, 12)}@school.example`
const mailTo = ({ id }: { id: string }) => ({
  person_id: id,
  recipient: 'eleni@school.example',
  language: 'en',
  subject: 'A mail',
  body_text: 'Good morning.\n\nhttps://example.org',
  body_html: '<p>Good morning.</p>',
  sent_at: new Date(),
})

async function first(query: { executeTakeFirstOrThrow(): Promise<{ id: string }> }): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id
}

const castOf = (db: Db, code: string) =>
  db.selectFrom('people').select(['id', 'country']).where('demo_cast', '=', code).$narrowType<{ country: string }>().executeTakeFirstOrThrow()
const projectOf = (db: Db, title: string): Promise<string> => first(db.selectFrom('projects').select('id').where('title', '=', title))

async function schoolOf(db: Db, { id }: { id: string }): Promise<{ schoolId: string }> {
  const { school_id } = await db.selectFrom('person_schools').select('school_id').where('person_id', '=', id).executeTakeFirstOrThrow()
  return { schoolId: school_id }
}

/** A pupil who has a new card. */
const cardOf = (db: Db, space: string, { id, schoolId }: { id: string; schoolId: string | null }, card: string) =>
  db
    .insertInto('pupils')
    .values({
      project_id: space,
      school_id: String(schoolId),
      created_by: id,
      nickname: 'Lotte',
      user_name: `sunny-fox-${randomUUID()}`,
      secret_hash: 'x',
      card_hash: hashToken(card),
    })
    .execute()

/** A teacher to whom a contact request can be written. */
const strangerTo = (db: Db, { id }: { id: string }): Promise<string> =>
  first(
    db
      .selectFrom('people')
      .select('id')
      .where('state', '=', 'validated')
      .where('demo_cast', 'is', null)
      .where('available_projects', '=', true)
      .where('country', '!=', 'GR')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('contact_requests').select('id').where('sender_id', '=', id).whereRef('recipient_id', '=', 'people.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('contact_requests').select('id').where('recipient_id', '=', id).whereRef('sender_id', '=', 'people.id'))),
      ),
  )

const removedPost = (db: Db, space: string, { id }: { id: string }): Promise<string> =>
  first(db.insertInto('posts').values({ project_id: space, person_id: id, body: 'Taken from sight.', removed_at: new Date(), removed_by: id }).returning('id'))

async function pupilsComment(db: Db, space: string): Promise<string> {
  const { id } = await db
    .selectFrom('pupils')
    .select('id')
    .where('project_id', '=', space)
    .where('user_name', '=', String(castPupils[0]?.userName))
    .executeTakeFirstOrThrow()
  const post = await first(db.selectFrom('posts').select('id').where('project_id', '=', space).where('removed_at', 'is', null))
  return (await makeComment({ db }, { id: post }, { pupil: { id } })).id
}

async function token(db: Db, personId: string, purpose: 'confirm' | 'reset' | 'sign-in' | 'address' | 'keep'): Promise<string> {
  const created = newToken()
  const typed = purpose === 'confirm' ? { password_hash: await hashSecret('wool on seven spindles'), name: 'Nils Berg', language: 'en' } : {}
  const kept = purpose === 'address' || purpose === 'keep' ? { email: email() } : typed
  await db
    .insertInto('email_tokens')
    .values({ token_hash: hashToken(created), person_id: personId, purpose, expires_at: new Date(Date.now() + 3_600_000), ...kept })
    .execute()
  return created
}

/** A Greek teacher on whom the service has decided. */
async function decidedOn(db: Db, decision: 'revoked' | 'suspended'): Promise<{ id: string }> {
  const suspended = decision === 'suspended'
  const person = await makeTeacher(
    { db },
    { email: email(), name: 'Petros Lekkas', country: 'GR', school: '2ο Λύκειο Βόλου', state: suspended ? 'validated' : 'refused' },
  )
  const until = suspended ? '2199-12-31' : null
  if (suspended)
    await db.updateTable('people').set({ state: 'suspended', state_before: 'validated', suspended_until: until }).where('id', '=', person.id).execute()
  await db.insertInto('standings').values({ person_id: person.id, service: 'gr', decision, until, reason: 'The school says that you have left it.' }).execute()
  return person
}

const contactOf = (service: string) => ({
  service,
  contact: 'Maria Georgiou',
  email: 'help@service.example',
  website: 'https://service.example',
  languages: ['el', 'en'],
  hours: '9:00–15:00',
})

/** An officer whose queue is empty, past the second factor. */
async function inOffice(db: Db): Promise<string> {
  const officer = await makeOfficer({ db }, { country: 'LI', email: email() })
  const session = await signIn({ db }, officer)
  await db.updateTable('sessions').set({ second_factor_at: new Date() }).where('person_id', '=', officer.id).execute()
  return session
}
