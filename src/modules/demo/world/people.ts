import { type Chance, makeChance } from '../chance.ts'
import { type DemoCountry, demoCountries, formerDemoCountries } from '../countries.ts'
import { castMember, castSchools, castTeachers } from './cast.ts'
import type { Rows } from './insert.ts'
import { type DemoPerson, type Made, officerOf, teacherOf, waitingOf } from './persons.ts'
import type { DemoSchool } from './schools.ts'
import { share } from './share.ts'
import { ago } from './times.ts'

export type { DemoPerson } from './persons.ts'

export const teacherCount = 600
/** One a country, and one more in the countries of the cast's officers. */
const waitingCount = 45

export type People = {
  teachers: DemoPerson[]
  waiting: DemoPerson[]
  /** by service */
  officers: Map<string, string>
  rows: {
    people: Rows<'people'>
    person_languages: Rows<'person_languages'>
    person_schools: Rows<'person_schools'>
    officers: Rows<'officers'>
    validations: Rows<'validations'>
  }
}

/** Teachers, members who wait to be validated, and the officers of every service. */
export function makePeople(chance: Chance, schools: readonly DemoSchool[]): People {
  const byCountry = Map.groupBy(schools, (school) => school.country)
  const schoolOf = (country: string, at: number): DemoSchool => {
    const all = byCountry.get(country) as DemoSchool[]
    return all[at % all.length] as DemoSchool
  }
  const created: Made[] = []
  const teachers: DemoPerson[] = []
  const roots = Object.fromEntries(Object.entries(demoCountries).map(([code, demoCountry]) => [code, Math.sqrt(demoCountry.population)]))
  const counts = share(teacherCount, roots, 4)
  const castAt = castSchools.map((school) => (byCountry.get(school.country) as DemoSchool[]).find((each) => each.name === school.name) as DemoSchool)
  for (const cast of castTeachers) created.push(teacherOf(chance, demoCountries[cast.country] as DemoCountry, castAt[cast.school] as DemoSchool, cast))
  for (const [code, demoCountry] of Object.entries({ ...demoCountries, ...formerDemoCountries })) {
    const there = castTeachers.filter((cast) => cast.country === code).length
    for (let at = there; at < (counts.get(code) ?? 1); at++) created.push(teacherOf(chance, demoCountry, schoolOf(code, at + 2), undefined))
  }
  teachers.push(...created.map(({ person }) => person))

  const countries = [...Object.keys(demoCountries), 'FI', 'JO', 'GR'].slice(0, waitingCount)
  const waiting = countries.map((code, at) => {
    const cast = code === castMember.country && at < countries.length - 1 ? castMember : undefined
    return waitingOf(chance, code, cast ? (castAt[cast.school] as DemoSchool) : schoolOf(code, at + 7), cast)
  })
  const staff = makeStaff(chance)
  const all = [...created, ...waiting, ...staff.map(({ made }) => made)]
  const officers = new Map(staff.flatMap(({ service, made }) => (service ? [[service, String(made.row.id)] as const] : [])))
  return {
    teachers,
    waiting: waiting.map(({ person }) => person),
    officers,
    rows: {
      people: all.map(({ row }) => row),
      person_languages: all.flatMap(({ person, languages }) =>
        languages.map(([language, level]) => ({ person_id: person.id, language, level: level as 'B2' })),
      ),
      person_schools: [...created, ...waiting].map(({ person, row }) => ({ person_id: person.id, school_id: person.school.id, since: row.created_at as Date })),
      officers: staff.map(({ service, made }) => ({ person_id: String(made.row.id), service })),
      validations: [
        ...created.filter(({ person }) => officers.has(person.school.service)).map((each) => decided(chance, each, officers)),
        ...waiting.map((each, at) => open(chance, each, at)),
      ],
    },
  }
}

/** An officer of each service, and two of the central one. */
function makeStaff(chance: Chance): { service: string | null; made: Made }[] {
  const staff = [...Object.keys(demoCountries), null, null].map((code, at) => {
    const service = code === 'BE' ? 'be-nl' : (code?.toLowerCase() ?? null)
    return { service, made: officerOf(chance, code, at) }
  })
  // With chances of their own, so that everybody else stays who they were.
  const own = makeChance(3)
  for (const service of ['be-fr', 'be-de']) staff.push({ service, made: officerOf(own, 'BE', staff.length) })
  return staff
}

function decided(chance: Chance, { person, row }: Made, officers: ReadonlyMap<string, string>): Rows<'validations'>[number] {
  const asked = new Date((row.created_at as Date).getTime() + 3_600_000)
  return {
    id: chance.id(),
    person_id: person.id,
    school_id: person.school.id,
    service: person.school.service,
    requested_at: asked,
    due_at: after(asked, 7),
    decided_at: after(asked, chance.between(1, 8)),
    decided_by: officers.get(person.school.service) ?? null,
    decision: 'validated',
    reason: '',
  }
}

function open(chance: Chance, { person }: Made, at: number): Rows<'validations'>[number] {
  const asked = ago(person.cast ? 2 : (at * 5) % 17, chance.between(0, 23))
  return {
    id: chance.id(),
    person_id: person.id,
    school_id: person.school.id,
    service: person.school.service,
    requested_at: asked,
    due_at: after(asked, 7),
    decided_at: null,
    decided_by: null,
    decision: null,
    reason: '',
  }
}

const after = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000)
