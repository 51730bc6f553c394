import { number, t } from '../../../platform/i18n/index.ts'
import type { Profile } from '../queries.ts'

/** “12 to 15”, or one age alone; '' when unknown. */
export function agesWords(from: number | null, to: number | null): string {
  if (from === null || to === null) return ''
  return from === to ? number(from) : t('people.profile.agesRange', { from, to })
}

/** Whether someone is free for projects, and with whom. */
export function availabilityWords({ availableProjects, availablePlus }: Profile): string {
  if (!availableProjects) return t('people.profile.notFree')
  return availablePlus ? t('people.profile.freePlus') : t('people.profile.free')
}

/** “usually replies within 2 days”; undefined before the first answer. @param hours median of past replies */
export function repliesWords(hours: number | null): string | undefined {
  if (hours === null) return undefined
  return hours < 24
    ? t('people.profile.repliesHours', { hours: Math.max(1, Math.ceil(hours)) })
    : t('people.profile.repliesDays', { days: Math.ceil(hours / 24) })
}
