import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import type { Tone } from './badge.tsx'
import { Icon } from './icon.tsx'

const icons: Record<Tone, string> = { neutral: 'info', info: 'info', attention: 'bell', done: 'check', danger: 'circle-alert' }

/** What just happened, once, at the foot of the page; leaves after a while unless pointed at. Dangers stay, and so does a way back. @param act the form that leads back */
export function Flash({ tone = 'done', act, children }: { tone?: Tone; act?: Child; children?: Child }) {
  return (
    <flash-toast class={`flash ${tone}`} role={tone === 'danger' ? 'alert' : 'status'} data-turbo-temporary data-stay={tone === 'danger' || !!act}>
      <Icon name={icons[tone]} />
      <p>{children}</p>
      {act}
      <button type="button" class="button quiet small" hidden>
        <Icon name="x" size={16} />
        <span class="sr">{t('ui.dismiss')}</span>
      </button>
    </flash-toast>
  )
}

/** A word in the margin of the page that stays: what a reader should know before going on. */
export function Notice({ tone = 'info', title, children }: { tone?: Tone; title?: Child; children?: Child }) {
  return (
    <div class={`notice ${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
