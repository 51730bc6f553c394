import type { Person } from '../../../access/actor.ts'
import { serves } from '../../../access/officer-scope.ts'
import { t } from '../../../platform/i18n/index.ts'
import { AgeBar, EmptyState, PageTitle, Table } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { QueueTabs } from '../../shell/index.ts'
import type { Approval } from '../approvals.ts'
import { approvalUrl } from '../urls.ts'
import { Schools } from './lines.tsx'

/** Projects waiting for an officer's services, the longest waiting first; of those the officer only watches, who decides. */
export function QueueView({ queue, actor }: { queue: readonly Approval[]; actor: Person }) {
  return (
    <>
      <PageTitle title={t('projects.queue.title')} />
      <QueueTabs current="projects" />
      {queue.length === 0 ? (
        <EmptyState drawing="done" title={t('projects.queue.empty')} />
      ) : (
        <Table
          caption={t('projects.queue.caption')}
          quiet
          columns={[
            { label: t('projects.queue.project'), head: true },
            { label: t('projects.queue.waiting') },
            { label: t('projects.queue.schools') },
            { label: t('projects.queue.country') },
          ]}
          rows={queue.map(({ id, title, schools, service, requestedAt, target }) => [
            <a href={approvalUrl(id)} dir="auto">
              {title}
            </a>,
            <AgeBar since={requestedAt} target={target} />,
            <Schools of={schools} />,
            serves(actor, service) ? serviceName(service) : t('projects.queue.decidedBy', { country: serviceName(service) }),
          ])}
        />
      )}
    </>
  )
}
