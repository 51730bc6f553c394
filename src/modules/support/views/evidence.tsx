import { t } from '../../../platform/i18n/index.ts'
import { Badge } from '../../../ui/index.ts'
import type { QueueRow } from '../queries.ts'

/** What speaks for an application in a line of a list, and what does not: never nothing. */
export function Evidence({ of: { registerNumber, sameDomain, domain, website, colleagues } }: { of: QueueRow }) {
  return (
    <ul class="plain small">
      <li>
        {registerNumber ? <bdi>{t('support.sign.number', { number: registerNumber })}</bdi> : <Badge tone="attention">{t('support.sign.unregistered')}</Badge>}
      </li>
      <li>
        {sameDomain ? <Badge tone="done">{t('support.sign.domain')}</Badge> : t(website ? 'support.sign.otherDomain' : 'support.sign.noWebsite')}{' '}
        <bdi class="muted">{`@${domain}`}</bdi>
      </li>
      <li class="muted">{t('support.sign.colleagues', { count: colleagues })}</li>
    </ul>
  )
}
