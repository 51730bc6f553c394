import { dayOf, list, message, t } from '../../../platform/i18n/index.ts'
import { shortened } from '../../../platform/text/shortened.ts'
import type { Waiting } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { Detail, Step, StepName } from '../step.ts'

const icons: { readonly [what in StepName]?: string } = {
  contact: 'user-plus',
  asked: 'send',
  answer: 'mail-question-mark',
  changes: 'message-square-text',
  declined: 'undo-2',
  reconsider: 'undo-2',
  draft: 'pencil',
  propose: 'send',
  'with-services': 'folder-check',
  closing: 'archive',
  'closing-asked': 'archive',
  pupils: 'backpack',
  post: 'pencil',
}

/** A step as a line of the desk. */
export const stepItem = ({ what, args, quote, detail, at, href, urgent }: Step): Waiting => ({
  icon: icons[what] ?? 'hourglass',
  text: message(`home.step.${what}`, args),
  detail: detail ? more(detail) : quote && shortened(quote, 110),
  ...(at ? { at } : {}),
  href,
  verb: message(`home.step.${what}.act`),
  urgent: urgent ?? false,
})

function more(detail: Detail): string {
  if (detail.is === 'written') return t('home.step.written', { who: detail.mine ? 'me' : 'partner', name: detail.name })
  if (detail.is === 'until') return t('home.step.until', { day: dayOf(detail.day) })
  return t('home.step.services', { services: list(detail.services.map(serviceName)), days: detail.days })
}
