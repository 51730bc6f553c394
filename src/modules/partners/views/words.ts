import { countryName, languageName, list, message, number, t } from '../../../platform/i18n/index.ts'
import type { ContactSchool } from '../domain/contacts.ts'
import type { Reasons } from '../domain/reasons.ts'
import type { Profile } from '../queries.ts'

/** A school with its place, to be shown by Parts: “Escola Básica, Coimbra, Portugal” */
export const schoolParts = ({ name, town, country }: ContactSchool): string[] => [name, town, countryName(country)]

/** “12 to 15”, or one age alone; '' when unknown. */
export function agesWords(from: number | null, to: number | null): string {
  if (from === null || to === null) return ''
  return from === to ? number(from) : t('partners.ages', { from, to })
}

/** What someone teaches and to whom, in one line. @param max subjects named */
export function teaches({ subjects, agesFrom, agesTo }: Profile, max = 3): string {
  const ages = agesWords(agesFrom, agesTo)
  return [list(subjects.slice(0, max).map((code) => message(`vocabularies.subject.${code}`))), ages && t('partners.pupils', { ages })]
    .filter(Boolean)
    .join(' · ')
}

/** The languages someone speaks, best first. */
export const speaks = ({ languages }: Profile): string => list(languages.map(({ code }) => languageName(code)))

/** Reasons as short phrases; ages as a range when every year between is shared. */
export function reasonWords({ ages, subjects, languages }: Reasons): string[] {
  const [first, last] = [ages[0] ?? null, ages.at(-1) ?? null]
  return [
    ...(ages.length > 0 ? [t('partners.why.ages', { ages: agesWords(first, last) })] : []),
    ...(subjects.length > 0
      ? [t('partners.why.subjects', { count: subjects.length, subjects: list(subjects.slice(0, 3).map((code) => message(`vocabularies.subject.${code}`))) })]
      : []),
    ...(languages.length > 0 ? [t('partners.why.languages', { count: languages.length, languages: list(languages.slice(0, 3).map(languageName)) })] : []),
  ]
}

/** “usually replies within 2 days”; undefined before the first answer. @param hours median of past replies */
export function repliesWords(hours: number | null): string | undefined {
  if (hours === null) return undefined
  return hours < 24 ? t('partners.repliesHours', { hours: Math.max(1, Math.ceil(hours)) }) : t('partners.repliesDays', { days: Math.ceil(hours / 24) })
}
