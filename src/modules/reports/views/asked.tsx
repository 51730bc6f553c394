import { list, t } from '../../../platform/i18n/index.ts'
import { ButtonLink, Notice, PageTitle } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { SentReport } from '../queries.ts'
import { helpUrl } from '../urls.ts'
import { Danger } from './help.tsx'

/** What has become of a pupil's call for help. */
export function AskedView({ report, spaceId }: { report: SentReport; spaceId: string }) {
  const { state, readers, services, page } = report
  return (
    <div class="stack loose">
      <PageTitle title={t('reports.asked.title')} lead={t('reports.asked.lead')} />
      <Notice tone={state === 'closed' ? 'done' : 'info'} title={t(`reports.asked.${state}`)} />
      {state !== 'closed' && (
        <div class="stack tight">
          {readers.length > 0 && <p>{t('reports.help.readers', { count: readers.length, names: list(readers) })}</p>}
          {services.map((service) => (
            <p>{t('reports.help.readers.service', { service: serviceName(service) })}</p>
          ))}
        </div>
      )}
      {state !== 'closed' && <Danger />}
      <div class="row">
        <ButtonLink kind="primary" size="large" href={page}>
          {t('reports.help.back')}
        </ButtonLink>
        <ButtonLink size="large" href={helpUrl(spaceId, page)}>
          {t('reports.asked.more')}
        </ButtonLink>
      </div>
    </div>
  )
}
