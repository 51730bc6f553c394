import { day, t } from '../../../platform/i18n/index.ts'
import type { Period } from '../queries.ts'

/** From when until when, as far as it is known. */
export function daysWords(from: string | null, until: string | null): string {
  if (from === null) return until === null ? '' : t('countries.untilDay', { until: day(until) })
  return until === null ? t('countries.since', { from: day(from) }) : t('countries.period', { from: day(from), until: day(until) })
}

/** A period of taking part; it says itself what of its days is not known for sure. */
export function periodWords({ from, until, certainty }: Period): string {
  const what = daysWords(from, until)
  if (certainty === 'sure') return what
  if (certainty === 'month') return t('countries.onlyMonth', { what })
  return certainty === 'year' ? t('countries.onlyYear', { what }) : t('countries.toConfirm', { what })
}
