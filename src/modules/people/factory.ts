import { serviceOfPerson } from '../../access/responsible-service.ts'
import { hashSecret } from '../../platform/crypto/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { foldText } from '../../platform/text/fold-text.ts'
import { indexPerson } from './domain/index-person.ts'

type Place = { db: Db }
type JobRole = 'teacher' | 'head' | 'librarian' | 'psychologist' | 'special-needs' | 'trainer' | 'student-teacher'
type State = 'registered' | 'waiting' | 'validated' | 'refused' | 'suspended' | 'inactive' | 'anonymised'

/**
 * What a made-up person is like; everything has a default.
 * @property school an existing school's id, or the name of one to make in the person's country
 * @property languages language → level, such as `{ fr: 'native', en: 'B2' }`
 * @property password set only when given: hashing is slow
 */
export type Persona = {
  name?: string
  email?: string
  country?: string
  town?: string
  school?: string | { id: string }
  language?: string
  state?: State
  confirmed?: boolean
  onboarded?: boolean
  jobRole?: JobRole
  subjects?: string[]
  languages?: Record<string, 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native'>
  ages?: readonly [from: number, to: number]
  availableProjects?: boolean
  availablePlus?: boolean
  about?: string
  ideas?: string
  password?: string
}
export type Made = { id: string; name: string; email: string; country: string; service: string; schoolId: string | null; schoolName: string | null }

let created = 0

/** A validated teacher with a school. */
export const makeTeacher = (place: Place, persona: Persona = {}): Promise<Made> =>
  makePerson(place, {
    name: 'Marta Oliveira',
    country: 'PT',
    school: 'Escola Secundária de Coimbra',
    state: 'validated',
    onboarded: true,
    jobRole: 'teacher',
    subjects: ['biology'],
    languages: { pt: 'native', en: 'B2' },
    ages: [12, 15],
    availableProjects: true,
    ...persona,
  })

/** Someone registered whose address is confirmed, not validated; no school unless given. */
export const makeMember = (place: Place, persona: Persona = {}): Promise<Made> => makePerson(place, { name: 'Nils Berg', country: 'SE', ...persona })

/** An officer of a country's National Support Service; of the first, unless told which. */
export const makeOfficer = (place: Place, { service, ...persona }: Persona & { country: string; service?: string }): Promise<Made> =>
  makeStaff(place, { name: `Officer of ${service ?? persona.country}`, ...persona }, ({ service: first }) => service ?? first)

/** An officer of the Central Support Service. */
export const makeCentral = (place: Place, persona: Persona = {}): Promise<Made> =>
  makeStaff(place, { name: 'Officer of the CSS', country: 'BE', ...persona }, () => null)

async function makeStaff(place: Place, persona: Persona, officeOf: (person: Made) => string | null): Promise<Made> {
  const person = await makePerson(place, persona)
  await place.db
    .insertInto('officers')
    .values({ person_id: person.id, service: officeOf(person) })
    .execute()
  return person
}

async function makePerson({ db }: Place, persona: Persona): Promise<Made> {
  const name = persona.name ?? 'Nobody in particular'
  const country = persona.country ?? 'PT'
  const email = persona.email ?? `person${++created}@${country.toLowerCase()}.example`
  const { id } = await db
    .insertInto('people')
    .values({
      email,
      name,
      country,
      language: persona.language ?? 'en',
      state: persona.state ?? 'registered',
      email_confirmed_at: persona.confirmed === false ? null : new Date(),
      onboarded_at: persona.onboarded ? new Date() : null,
      job_role: persona.jobRole ?? null,
      subjects: persona.subjects ?? [],
      ages_from: persona.ages?.[0] ?? null,
      ages_to: persona.ages?.[1] ?? null,
      available_projects: persona.availableProjects ?? false,
      available_plus: persona.availablePlus ?? false,
      about: persona.about ?? '',
      ideas: persona.ideas ?? '',
      password_hash: persona.password ? await hashSecret(persona.password) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [language, level] of Object.entries(persona.languages ?? {})) {
    await db.insertInto('person_languages').values({ person_id: id, language, level }).execute()
  }
  const school = await schoolOf({ db }, persona, country)
  if (school) await db.insertInto('person_schools').values({ person_id: id, school_id: school.id }).execute()
  await indexPerson(db, id)
  const service = await serviceOfPerson(db, id)
  return { id, name, email, country, service: service ?? '', schoolId: school?.id ?? null, schoolName: school?.name ?? null }
}

async function schoolOf({ db }: Place, { school, town = '' }: Persona, country: string): Promise<{ id: string; name: string } | undefined> {
  if (!school) return undefined
  if (typeof school !== 'string') return db.selectFrom('schools').select(['id', 'name']).where('id', '=', school.id).executeTakeFirstOrThrow()
  const values = { country, name: school, town, search_text: foldText(`${school} ${town}`) }
  return db.insertInto('schools').values(values).returning(['id', 'name']).executeTakeFirstOrThrow()
}
