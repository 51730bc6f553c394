import { queryUrl } from '../../../platform/forms/read-query.ts'
import type { Child } from '../../../platform/html/html.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Badge, Button, EmptyState, Form, FormField, PageTitle, Pagination, Table, Time } from '../../../ui/index.ts'
import { findForm, phases } from '../forms.ts'
import { reportKinds } from '../kinds.ts'
import { type Filter, pageSize, type ReportLine } from '../queries.ts'
import type { Urls } from '../screens/desk.tsx'
import { Clock, kindWords, subjectWords, Who } from './words.tsx'

type Props = { urls: Urls; lines: readonly ReportLine[]; filter: Filter; tabs?: Child }

/** The reports somebody looks into, those that are due first.  */
export function ListView({ urls, lines, filter, tabs }: Props) {
  const { page } = filter
  const pages = Math.ceil((lines[0]?.total ?? 0) / pageSize)
  const to = (other: number) => queryUrl(urls.list, { ...filter, page: other })
  return (
    <>
      <PageTitle title={t('reports.title')} lead={t('reports.lead')} />
      {tabs}
      <FilterForm action={urls.list} filter={filter} />
      {lines.length === 0 ? (
        <EmptyState drawing="done" title={t(filter.phase === 'closed' ? 'reports.empty.closed' : 'reports.empty')} />
      ) : (
        <Table caption={t('reports.title')} quiet columns={columns()} rows={lines.map((line) => row(urls, line))} />
      )}
      <Pagination page={page} pages={pages} {...(page > 1 ? { previous: to(page - 1) } : {})} {...(page < pages ? { next: to(page + 1) } : {})} />
    </>
  )
}

const columns = () => [
  { label: t('reports.column.kind'), head: true },
  { label: t('reports.column.what') },
  { label: t('reports.column.from') },
  { label: t('reports.column.sent') },
  { label: t('reports.column.state') },
]

const row = (urls: Urls, line: ReportLine): Child[] => [
  <a href={urls.report(line.id)} data-turbo-prefetch="false">
    {kindWords(line.kind)}
  </a>,
  subjectWords(line.subjectKind),
  <Who of={line.reporter} />,
  <Time at={line.sentAt} />,
  <span class="row tight">
    <Clock {...line} />
    {line.takenBy && !line.closedAt && (
      <Badge tone="info">
        <bdi>{t('reports.takenBy', { name: line.takenBy })}</bdi>
      </Badge>
    )}
  </span>,
]

function FilterForm({ action, filter }: Pick<Props, 'filter'> & { action: string }) {
  const form = findForm.filled({ ...filter, phase: filter.phase || 'open' })
  return (
    <Form action={action} method="get" class="filter-row">
      <FormField
        of={form.phase}
        label={t('reports.column.state')}
        optional={false}
        options={phases.map((value) => ({ value, label: t(`reports.state.${value}`) }))}
      />
      <FormField
        of={form.kind}
        label={t('reports.column.kind')}
        empty={t('reports.filter.any')}
        optional={false}
        options={reportKinds.map((value) => ({ value, label: kindWords(value) }))}
      />
      <Button>{t('reports.filter.show')}</Button>
    </Form>
  )
}
