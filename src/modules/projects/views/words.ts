import { day, items, languageName, list, message, number, t } from '../../../platform/i18n/index.ts'
import type { Draft } from '../domain/draft-fields.ts'
import type { ProjectState } from '../queries.ts'

/** A title, or words for one that is not written yet. */
export const projectTitle = (title: string): string => title || t('projects.untitled')

/** Where a project stands, in a word or two. */
export const stateWords = (state: ProjectState): string => t(`projects.state.${state}`)

/** The same, told to a founder: a proposal that they have not `accepted` waits for them, and not for their partner. */
export const stateToFounder = (state: ProjectState, accepted: string | null | undefined): string =>
  state === 'waiting-for-partner' && accepted === null ? t('projects.state.waiting-for-you') : stateWords(state)

export const subjectNames = (codes: readonly string[]): string => items(codes.map((code) => message(`vocabularies.subject.${code}`)))
export const competenceNames = (codes: readonly string[]): string => items(codes.map((code) => message(`vocabularies.competence.${code}`)))

/** A field of the form as one reads it; '' when nothing is written. */
export function written(draft: Draft, field: keyof Draft): string {
  const value = draft[field]
  if (value === null) return ''
  if (field === 'languages') return list(draft.languages.map(languageName))
  if (field === 'subjects') return subjectNames(draft.subjects)
  if (field === 'competences') return competenceNames(draft.competences)
  if (field === 'startsOn' || field === 'endsOn') return day(String(value))
  return typeof value === 'number' ? number(value) : String(value)
}
