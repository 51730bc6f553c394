import type { Child } from '../platform/html/html.ts'
import { number, t } from '../platform/i18n/index.ts'
import { Icon } from './icon.tsx'

export type Tone = 'neutral' | 'info' | 'attention' | 'done' | 'danger'

/** A state in one or two words; its tone repeats what the words say. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: string; children?: Child }) {
  return (
    <span class={`badge ${tone}`}>
      {icon && <Icon name={icon} size={15} />}
      {children}
    </span>
  )
}

/** How many wait, as a small figure. Nothing for none. @param what the phrase a screen reader hears in its place */
export function Count({ of, what }: { of?: number; what?: string }) {
  return of ? (
    <span class="figure">
      <span aria-hidden="true">{of > 99 ? '99+' : number(of)}</span>
      <span class="sr"> {what ?? t('ui.waiting', { count: of })}</span>
    </span>
  ) : null
}
