import type { Child } from '../../../platform/html/html.ts'
import { message, t } from '../../../platform/i18n/index.ts'
import { AgeBar, Button, EmptyState, Form, PageTitle, Pagination, Table, Tick } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { QueueTabs } from '../../shell/index.ts'
import { selectedForm } from '../forms.ts'
import { pageSize, type QueueRow } from '../queries.ts'
import { applicationUrl, previewUrl, queueUrl } from '../urls.ts'
import { Evidence } from './evidence.tsx'

type Props = { rows: readonly QueueRow[]; page: number; several: boolean }

/** The applications waiting, to be worked through by mouse, keyboard or reader. Nothing is decided here. @param several whether the officer has more than one service */
export function Queue({ rows, page, several }: Props) {
  const total = rows[0]?.total ?? 0
  const pages = Math.ceil(total / pageSize)
  return (
    <>
      <PageTitle title={t('support.queue')} lead={total > 0 && t('support.queue.lead', { count: total })} />
      <QueueTabs current="people" people={total} />
      {rows.length === 0 ? (
        <EmptyState drawing="done" title={t('support.queue.empty')}>
          {t('support.queue.empty.text')}
        </EmptyState>
      ) : (
        <queue-keys>
          <Form action={previewUrl} method="get" class="stack">
            <Table caption={t('support.people')} quiet columns={columns(several)} rows={rows.map((row) => cells(row, several))} />
            <div class="actions">
              <Button icon="list-checks">{t('support.validateTicked')}</Button>
              <span class="muted small only-wide">{t('support.keys')}</span>
            </div>
          </Form>
        </queue-keys>
      )}
      <Pagination
        page={page}
        pages={pages}
        {...(page > 1 ? { previous: `${queueUrl}?page=${page - 1}` } : {})}
        {...(page < pages ? { next: `${queueUrl}?page=${page + 1}` } : {})}
      />
    </>
  )
}

const columns = (several: boolean) => [
  { label: t('support.tick'), unseen: true },
  { label: t('support.name'), head: true },
  { label: t('support.waiting') },
  { label: t('support.school') },
  ...(several ? [{ label: t('support.country') }] : []),
  { label: t('support.signs') },
]

const cells = (row: QueueRow, several: boolean): Child[] => [
  <Tick of={selectedForm.empty().validation} value={row.id} label={t('support.tick.who', { name: row.name })} />,
  <>
    <a href={applicationUrl(row.id)} dir="auto" data-turbo-prefetch="false">
      {row.name}
    </a>
    <br />
    <span class="small muted">{row.jobRole && message(`vocabularies.jobRole.${row.jobRole}`)}</span>
  </>,
  <AgeBar since={row.requestedAt} target={row.target} />,
  <>
    <span dir="auto">{row.school}</span>
    <br />
    <span class="small muted" dir="auto">
      {row.town}
    </span>
  </>,
  ...(several ? [serviceName(row.service)] : []),
  <Evidence of={row} />,
]
