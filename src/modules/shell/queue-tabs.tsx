import { t } from '../../platform/i18n/index.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { approvalsUrl } from '../projects/urls.ts'
import { queueReportsUrl } from '../reports/urls.ts'
import { queueUrl } from '../support/urls.ts'

/**
 * The three parts of a support service's queue.
 * @param people applications waiting, if known
 * @param projects approvals waiting, if known
 */
export function QueueTabs({ current, people, projects }: { current: 'people' | 'projects' | 'reports'; people?: number; projects?: number }) {
  const items = [
    { href: queueUrl, label: t('shell.queue.people'), icon: 'users', current: current === 'people', ...(people === undefined ? {} : { count: people }) },
    {
      href: approvalsUrl,
      label: t('shell.queue.projects'),
      icon: 'folder-open',
      current: current === 'projects',
      ...(projects === undefined ? {} : { count: projects }),
    },
    { href: queueReportsUrl, label: t('shell.queue.reports'), icon: 'flag', current: current === 'reports' },
  ]
  return <Tabs label={t('shell.nav.queue')} items={items} />
}
