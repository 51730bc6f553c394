import { t } from '../../platform/i18n/index.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { approvalsUrl } from '../projects/urls.ts'
import { queueReportsUrl } from '../reports/urls.ts'
import { decisionsUrl, queueUrl, teachersUrl } from '../support/urls.ts'

type Part = 'people' | 'projects' | 'reports' | 'teachers' | 'decisions'

/**
 * The parts of a support service's work.
 * @param people applications waiting, if known
 * @param projects approvals waiting, if known
 */
export function QueueTabs({ current, people, projects }: { current: Part; people?: number; projects?: number }) {
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
    { href: teachersUrl, label: t('shell.queue.teachers'), icon: 'school', current: current === 'teachers' },
    { href: decisionsUrl, label: t('shell.queue.decisions'), icon: 'history', current: current === 'decisions' },
  ]
  return <Tabs label={t('shell.nav.queue')} items={items} />
}
