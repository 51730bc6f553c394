import { t } from '../../../platform/i18n/index.ts'
import { Badge, EmptyState, PageTitle, Table, Time } from '../../../ui/index.ts'
import type { SentReport } from '../queries.ts'
import { kindWords, subjectWords } from './words.tsx'

const tones = { open: 'neutral', taken: 'info', closed: 'done' } as const

/** What one has reported, and what has become of it: no more than that. */
export function SentView({ reports }: { reports: readonly SentReport[] }) {
  const columns = [
    { label: t('reports.column.what'), head: true },
    { label: t('reports.column.kind') },
    { label: t('reports.column.sent') },
    { label: t('reports.column.state') },
  ]
  return (
    <>
      <PageTitle title={t('reports.sent.title')} lead={reports.length > 0 && t('reports.sent.lead')} />
      {reports.length === 0 ? (
        <EmptyState title={t('reports.sent.empty')} />
      ) : (
        <Table
          caption={t('reports.sent.title')}
          quiet
          columns={columns}
          rows={reports.map(({ kind, subjectKind, sentAt, state }) => [
            subjectWords(subjectKind),
            kindWords(kind),
            <Time at={sentAt} />,
            <Badge tone={tones[state]}>{t(`reports.state.${state}`)}</Badge>,
          ])}
        />
      )}
    </>
  )
}
