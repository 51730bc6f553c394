import { message, t } from '../../../platform/i18n/index.ts'
import { Badge, Parts } from '../../../ui/index.ts'
import type { KeptAuthor } from '../kept.ts'
import type { SubjectKind } from '../kinds.ts'
import type { Reporter, ReportLine } from '../queries.ts'

/** What is reported: a post, a profile; or, without it, that somebody calls for help. */
export const subjectWords = (kind: SubjectKind | null): string => t(`reports.subject.${kind ?? 'none'}`)
export const kindWords = (kind: string): string => message(`reports.kind.${kind}`)

/** Who reported it, or wrote it: by name and school, or without a name. */
export function Who({ of: { kind, name, school } }: { of: Reporter | KeptAuthor }) {
  return <Parts of={[name || t(kind === 'pupil' ? 'space.somePupil' : 'space.someone'), school]} />
}

/** How long there is still, or since when there should have been an answer. */
export function Clock({ dueAt, closedAt, now = new Date() }: Pick<ReportLine, 'dueAt' | 'closedAt'> & { now?: Date }) {
  if (closedAt) return <Badge tone="done">{t('reports.state.closed')}</Badge>
  const hours = (dueAt.getTime() - now.getTime()) / 3_600_000
  if (hours < 0) return <Badge tone="danger">{t('reports.clock.overdue', { hours: Math.ceil(-hours) })}</Badge>
  return <Badge tone={hours < 12 ? 'attention' : 'neutral'}>{t('reports.clock.left', { hours: Math.ceil(hours) })}</Badge>
}
