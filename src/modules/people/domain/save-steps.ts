import type { Person } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { type AgeBand, agesOf, type CefrLevel, type JobRole, type SpokenLanguage, type Subject } from '../../vocabularies/index.ts'
import { indexPerson } from './index-person.ts'
import { lockPerson } from './lock-person.ts'

export async function saveJobRole(tx: Tx, actor: Person, { jobRole, name }: { jobRole: JobRole; name: string }): Promise<void> {
  await tx.updateTable('people').set({ job_role: jobRole, name }).where('id', '=', actor.id).execute()
  await indexPerson(tx, actor.id)
}

export async function saveSubjects(tx: Tx, actor: Person, subjects: readonly Subject[]): Promise<void> {
  await tx
    .updateTable('people')
    .set({ subjects: [...subjects] })
    .where('id', '=', actor.id)
    .execute()
  await indexPerson(tx, actor.id)
}

/** Replaces the languages a person speaks; of one named twice the last counts. */
export async function saveLanguages(tx: Tx, actor: Person, languages: readonly { language: SpokenLanguage; level: CefrLevel }[]): Promise<void> {
  const byLanguage = new Map(languages.map(({ language, level }) => [language, level]))
  await lockPerson(tx, actor.id)
  await tx.deleteFrom('person_languages').where('person_id', '=', actor.id).execute()
  await tx
    .insertInto('person_languages')
    .values([...byLanguage].map(([language, level]) => ({ person_id: actor.id, language, level })))
    .execute()
  await indexPerson(tx, actor.id)
}

export type ClassInput = { ages: readonly AgeBand[]; projects: boolean; plus: boolean; about: string; ideas: string }

/** The pupils' ages are stored as the youngest and the oldest of the bands chosen. */
export async function saveClass(tx: Tx, actor: Person, { ages, projects, plus, about, ideas }: ClassInput): Promise<void> {
  const years = ages.flatMap((band) => [agesOf(band).from, agesOf(band).to])
  await tx
    .updateTable('people')
    .set({ ages_from: Math.min(...years), ages_to: Math.max(...years), available_projects: projects, available_plus: projects && plus, about, ideas })
    .where('id', '=', actor.id)
    .execute()
  await indexPerson(tx, actor.id)
}
