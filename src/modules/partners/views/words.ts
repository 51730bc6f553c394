import { languageName, list, message, t } from '../../../platform/i18n/index.ts'
import { agesWords, type Profile } from '../../people/index.ts'
import type { Reasons } from '../domain/reasons.ts'

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
