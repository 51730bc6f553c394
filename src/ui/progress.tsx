import type { Child } from '../platform/html/html.ts'
import { number, percent, t } from '../platform/i18n/index.ts'
import { daysSince } from './time.tsx'

/** How far something is. Without `value` it is going on and nobody knows how far. */
export function Progress({ label, value, max = 1, note }: { label: string; value?: number; max?: number; note?: Child }) {
  return (
    <label class="progress">
      <span>
        {label}
        {note && <span class="muted"> {note}</span>}
      </span>
      <progress value={value} max={max}>
        {value !== undefined && percent(value / max)}
      </progress>
    </label>
  )
}

/**
 * How long something has waited against the time it should take, as a bar and in words (“5 of 7 days”, “2 days over 7”).
 * @param since when the wait began: counted in days of the calendar, as the reader lives them
 * @param target in whole days
 */
export function AgeBar({ since, target }: { since: Date; target: number }) {
  const age = daysSince(since)
  const whole = 56
  const late = age > target
  const part = Math.round(Math.min(age / Math.max(age, target, 1), 1) * whole)
  const mark = Math.round((target / Math.max(age, target, 1)) * whole)
  return (
    <span class={late ? 'age late' : age >= target * 0.7 ? 'age near' : 'age'}>
      <svg width={whole} height="8" viewBox={`0 0 ${whole} 8`} aria-hidden="true">
        <rect class="all" y="2" width={whole} height="4" rx="2" />
        <rect class="part" y="2" width={part} height="4" rx="2" />
        {late && <rect class="mark" x={mark - 1} width="2" height="8" />}
      </svg>{' '}
      {late ? t('ui.late', { days: age - target }) : t('ui.age', { days: number(age), target })}
    </span>
  )
}
