import { countryName, t } from '../../../platform/i18n/index.ts'
import { AgeBar, EmptyState, PageTitle, Parts, Table } from '../../../ui/index.ts'
import { QueueTabs } from '../../shell/index.ts'
import type { Approval } from '../approvals.ts'
import { approvalUrl } from '../urls.ts'

/** Projects waiting for an officer's countries, the longest waiting first. */
export function QueueView({ queue }: { queue: readonly Approval[] }) {
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
          rows={queue.map(({ id, title, schools, country, age, target }) => [
            <a href={approvalUrl(id)} dir="auto">
              {title}
            </a>,
            <AgeBar age={age} target={target} />,
            <Parts of={schools.map((school) => `${school.name} (${countryName(school.country)})`)} />,
            countryName(country),
          ])}
        />
      )}
    </>
  )
}
