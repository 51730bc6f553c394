import { items, languageName, list, message, t } from '../../../platform/i18n/index.ts'
import type { Profile } from '../../people/index.ts'
import { agesWords, pupilsAged } from '../../vocabularies/index.ts'
import type { Reasons } from '../domain/reasons.ts'

const most = 3
const subjectNames = (codes: readonly string[]): string => items(codes.slice(0, most).map((code) => message(`vocabularies.subject.${code}`)))

/** What someone teaches and to whom; '' for what is not known. */
export const teaches = ({ subjects, agesFrom, agesTo }: Profile): string[] => [subjectNames(subjects), pupilsAged(agesFrom, agesTo)]

/** The languages someone speaks, best first. */
export const speaks = ({ languages }: Profile): string => list(languages.map(({ code }) => languageName(code)))

/** Reasons as short phrases; ages as a range when every year between is shared. */
export function reasonWords({ ages, subjects, languages }: Reasons): string[] {
  const [first, last] = [ages[0] ?? null, ages.at(-1) ?? null]
  return [
    ...(ages.length > 0 ? [t('partners.why.ages', { ages: agesWords(first, last) })] : []),
    ...(subjects.length > 0 ? [t('partners.why.subjects', { subjects: subjectNames(subjects) })] : []),
    ...(languages.length > 0 ? [t('partners.why.languages', { languages: list(languages.slice(0, most).map(languageName)) })] : []),
  ]
}
