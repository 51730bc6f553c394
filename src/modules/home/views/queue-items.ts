import { t } from '../../../platform/i18n/index.ts'
import type { Waiting } from '../../../ui/index.ts'
import { serviceTitle } from '../../countries/index.ts'
import { contactUrl } from '../../countries/urls.ts'
import { approvalsUrl } from '../../projects/urls.ts'
import { queueReportsUrl, spaceReportsUrl } from '../../reports/urls.ts'
import { queueUrl } from '../../support/urls.ts'
import type { DeskQueue } from '../queries.ts'

/** What waits in the queue of my office, and reports. */
export const queueItems = (queue: DeskQueue): Waiting[] => [...reportItems(queue), ...officeItems(queue)]

function officeItems({ people, peopleOverdue, projects, projectsOverdue, unsaid }: DeskQueue): Waiting[] {
  return [
    ...unsaid.map((service) => ({
      icon: 'at-sign',
      text: t('home.desk.contactUnsaid', { service: serviceTitle(service) }),
      detail: t('home.desk.contactUnsaid.why'),
      href: contactUrl(service),
      verb: t('home.desk.contactUnsaid.act'),
    })),
    ...(people > 0
      ? [
          {
            icon: 'user-check',
            text: t('home.desk.people', { count: people }),
            detail: peopleOverdue > 0 && t('home.desk.people.overdue', { count: peopleOverdue }),
            href: queueUrl,
            verb: t('home.desk.open'),
            urgent: peopleOverdue > 0,
          },
        ]
      : []),
    ...(projects > 0
      ? [
          {
            icon: 'folder-check',
            text: t('home.desk.approvals', { count: projects }),
            detail: projectsOverdue > 0 && t('home.desk.approvals.overdue', { count: projectsOverdue }),
            href: approvalsUrl,
            verb: t('home.desk.open'),
            urgent: projectsOverdue > 0,
          },
        ]
      : []),
  ]
}

const reportItems = ({ reports }: DeskQueue): Waiting[] =>
  reports.map(({ projectId, title, count, overdue }) => ({
    icon: 'life-buoy',
    text: projectId ? t('home.desk.reports.space', { count, title: title ?? '' }) : t('home.desk.reports', { count }),
    detail: overdue > 0 && t('home.desk.reports.overdue', { count: overdue }),
    href: projectId ? spaceReportsUrl(projectId) : queueReportsUrl,
    verb: t('home.desk.reports.act'),
    urgent: true,
  }))
