import { t } from '../../../platform/i18n/index.ts'
import type { Profile } from '../queries.ts'

/** Whether new projects are welcome to someone, and with whom. */
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
