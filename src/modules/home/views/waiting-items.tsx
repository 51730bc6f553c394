import { t } from '../../../platform/i18n/index.ts'
import type { Waiting } from '../../../ui/index.ts'
import { serviceTitle } from '../../countries/index.ts'
import { contactUrl } from '../../countries/urls.ts'
import { contactsUrl } from '../../partners/urls.ts'
import { approvalsUrl } from '../../projects/urls.ts'
import { queueReportsUrl, spaceReportsUrl } from '../../reports/urls.ts'
import { queueUrl } from '../../support/urls.ts'
import type { DeskQueue } from '../queries.ts'
import type { DeskProps } from './desk.tsx'

const icons = { answer: 'mail-question-mark', changes: 'message-square-text', declined: 'undo-2', draft: 'pencil' } as const

/** Everything that waits for me: reports, the queue of my office, people who asked, projects. */
export function waitingItems({ requests, proposals, queue }: Pick<DeskProps, 'requests' | 'proposals' | 'queue'>): Waiting[] {
  const asked = requests.filter(({ incoming }) => incoming)
  return [
    ...(queue ? [...reportItems(queue), ...queueItems(queue)] : []),
    ...asked.map(({ name, message, sentAt }) => ({
      icon: 'user-plus',
      text: t('home.desk.contact', { name }),
      detail: excerpt(message),
      at: new Date(sentAt),
      href: contactsUrl,
      verb: t('home.desk.contact.act'),
    })),
    ...proposals.map(({ kind, name, title, since, href }) => ({
      icon: icons[kind],
      text: t(`home.desk.${kind}`, { name, title, titled: title ? 'yes' : 'no' }),
      at: new Date(since),
      href,
      verb: t(`home.desk.${kind}.act`),
      urgent: kind === 'answer' || kind === 'changes',
    })),
  ]
}

const excerpt = (text: string): string => (text.length <= 110 ? text : `${text.slice(0, text.lastIndexOf(' ', 110))} …`)

function queueItems({ people, peopleOverdue, projects, projectsOverdue, unsaid }: DeskQueue): Waiting[] {
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
