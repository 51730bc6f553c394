import { languageName, list, message, number, t } from '../../../platform/i18n/index.ts'
import type { Draft } from '../domain/draft-fields.ts'
import type { ProjectState } from '../queries.ts'

/** A title, or words for one that is not written yet. */
export const projectTitle = (title: string): string => title || t('projects.untitled')

/** Where a project stands, in a word or two. */
export const stateWords = (state: ProjectState): string => t(`projects.state.${state}`)

/** A field of the form as one reads it; '' when nothing is written. */
export function written(draft: Draft, field: keyof Draft): string {
  const value = draft[field]
  if (value === null) return ''
  if (field === 'languages') return list(draft.languages.map(languageName))
  if (field === 'subjects') return list(draft.subjects.map((code) => message(`vocabularies.subject.${code}`)))
  if (field === 'competences') return list(draft.competences.map((code) => message(`vocabularies.competence.${code}`)))
  return typeof value === 'number' ? number(value) : String(value)
}

/** “12 to 15”, or one age alone; '' when unknown. */
export function agesWords(from: number | null, to: number | null): string {
  if (from === null || to === null) return ''
  return from === to ? number(from) : t('projects.ages', { from, to })
}
