import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export type Step = { label: Child; state: 'done' | 'current' | 'ahead'; href?: string; detail?: Child }

/** The stations of a longer way (onboarding, an approval): which are behind, where one is, what comes. @param upright one below the other, with details */
export function Steps({ steps, upright = false }: { steps: readonly Step[]; upright?: boolean }) {
  return (
    <ol class={cx('plain steps', upright && 'upright')}>
      {steps.map((step, at) => (
        <li class={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="dot" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size={15} /> : at + 1}
          </span>
          <span>
            {step.href ? <a href={step.href}>{step.label}</a> : step.label}
            {step.state === 'done' && <span class="sr"> ({t('ui.done')})</span>}
            {step.detail && <small>{step.detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}
