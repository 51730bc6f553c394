import type { Subject } from '../../vocabularies/index.ts'
import type { Chance } from '../chance.ts'
import { type DemoCountry, demoCountries, formerDemoCountries } from '../countries.ts'
import { type castMember, castOfficers, type castTeachers } from './cast.ts'
import type { Rows } from './insert.ts'
import { fullName } from './names.ts'
import type { DemoSchool } from './schools.ts'
import { ago } from './times.ts'
import { teachersWords } from './words.ts'

/** A person of the invented world, as the rest of it needs to know them. */
export type DemoPerson = { id: string; country: string; name: string; school: DemoSchool; cast: string | null }
/** A person with the rows that tell of them. */
export type Made = { person: DemoPerson; row: Rows<'people'>[number]; languages: [string, string][] }

const bySchool: Record<number, readonly Subject[]> = {
  1: ['primary', 'natural-sciences', 'art', 'language-literature', 'music', 'mathematics', 'environmental-education', 'pre-school', 'special-needs'],
  2: ['biology', 'geography', 'history', 'mathematics', 'foreign-languages', 'language-literature', 'physics', 'art', 'citizenship', 'physical-education'],
  3: ['chemistry', 'physics', 'history', 'economics', 'informatics', 'foreign-languages', 'language-literature', 'mathematics', 'technology', 'biology'],
}
const agesByLevel: Record<number, readonly [number, number]> = { 1: [6, 11], 2: [11, 15], 3: [15, 19] }

/** A validated teacher of a school; the cast say for themselves who they are. */
export function teacherOf(chance: Chance, demoCountry: DemoCountry, school: DemoSchool, cast: (typeof castTeachers)[number] | undefined): Made {
  const level = Math.max(1, chance.pick(school.isced))
  const subjects = cast?.subjects ?? chance.shuffled(bySchool[level] ?? []).slice(0, chance.between(1, 3))
  const [from, to] = cast?.ages ?? (agesByLevel[level] as [number, number])
  const base = basic(chance, demoCountry, school, cast?.name, cast?.code ?? null)
  const words = wordsOf(chance, demoCountry, school, subjects as Subject[], `${from}–${to}`)
  const available = cast !== undefined || chance.unit() < 0.85
  return {
    ...base,
    languages: cast ? Object.entries(cast.languages) : spoken(chance, demoCountry),
    row: {
      ...base.row,
      language: cast?.language ?? 'en',
      state: demoCountry === formerDemoCountries.GB ? 'inactive' : 'validated',
      job_role: chance.unit() < 0.88 || cast ? 'teacher' : chance.pick(['head', 'librarian', 'special-needs', 'psychologist'] as const),
      subjects,
      ages_from: from,
      ages_to: to,
      about: cast?.about ?? words.about,
      ideas: cast?.ideas ?? words.ideas,
      available_projects: available,
      available_plus: cast?.plus ?? (available && chance.unit() < 0.6),
    },
  }
}

/** A member who waits to be validated. */
export function waitingOf(chance: Chance, code: string, school: DemoSchool, cast: typeof castMember | undefined): Made {
  const created = teacherOf(chance, demoCountries[code] as DemoCountry, school, undefined)
  const person = { ...created.person, name: cast?.name ?? created.person.name, cast: cast?.code ?? null }
  return {
    ...created,
    person,
    row: {
      ...created.row,
      name: person.name,
      demo_cast: person.cast,
      email: cast ? `${cast.code}@school.example` : (created.row.email as string),
      state: 'waiting',
      language: cast?.language ?? 'en',
      created_at: ago(19),
    },
  }
}

/** An officer of a service of a country, or of the central one. */
export function officerOf(chance: Chance, code: string | null, at: number): Made {
  const cast = castOfficers.find((each) => each.country === code && (code !== null || at === Object.keys(demoCountries).length))
  const home = code ?? 'BE'
  const school: DemoSchool = { id: '', country: home, service: '', name: '', town: '', isced: [] }
  const { person, row } = basic(chance, demoCountries[home] as DemoCountry, school, cast?.name, cast?.code ?? null)
  const email = cast ? `${cast.code}@service.example` : `${(code ?? 'css').toLowerCase()}-${at}@service.example`
  return { person, languages: [], row: { ...row, email, language: cast?.language ?? 'en' } }
}

function basic(chance: Chance, demoCountry: DemoCountry, school: DemoSchool, name: string | undefined, cast: string | null): Omit<Made, 'languages'> {
  const id = chance.id()
  const full = fullName(chance, demoCountry)
  const since = ago(chance.between(60, 900), chance.between(0, 23))
  const person: DemoPerson = { id, country: school.country, name: name ?? full, school, cast }
  const email = cast ? `${cast}@school.example` : `${id.slice(-12)}@school.example`
  return {
    person,
    row: {
      id,
      email,
      name: person.name,
      country: school.country,
      language: 'en',
      state: 'registered',
      job_role: null,
      subjects: [],
      ages_from: null,
      ages_to: null,
      about: '',
      ideas: '',
      available_projects: false,
      available_plus: false,
      email_confirmed_at: since,
      onboarded_at: since,
      created_at: since,
      seen_at: ago(chance.between(0, 40), chance.between(0, 23)),
      demo_cast: cast,
      search_text: '',
      facets: [],
    },
  }
}

function spoken(chance: Chance, demoCountry: DemoCountry): [string, string][] {
  const [first = 'en'] = demoCountry.languages
  const all = new Map<string, string>([[first, 'native']])
  if (first !== 'en') all.set('en', chance.pick(['B1', 'B2', 'B2', 'C1']))
  if (demoCountry.languages[1] && chance.unit() < 0.5) all.set(demoCountry.languages[1], chance.pick(['B2', 'C1', 'C2']))
  if (chance.unit() < 0.4) {
    const further = chance.pick(['fr', 'de', 'es', 'it'])
    if (!all.has(further)) all.set(further, chance.pick(['A2', 'B1', 'B2']))
  }
  return [...all]
}

function wordsOf(chance: Chance, demoCountry: DemoCountry, school: DemoSchool, subjects: readonly Subject[], ages: string): { about: string; ideas: string } {
  const native = teachersWords.own[demoCountry.languages[0] ?? '']
  if (native && chance.unit() < 0.3) return { about: chance.pick(native.about), ideas: chance.pick(native.ideas) }
  const ideas = subjects.flatMap((subject) => teachersWords.ideasEnglish[subject] ?? []).slice(0, 3)
  return {
    about: chance.pick(teachersWords.aboutEnglish).replace('{town}', school.town).replace('{ages}', ages),
    ideas: chance.shuffled(ideas).slice(0, 2).join(' '),
  }
}
