import { queryUrl } from '../../../platform/forms/read-query.ts'
import { message, t } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, Form, FormField, PageTitle, Pagination, Table, Time } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { QueueTabs } from '../../shell/index.ts'
import { findForm, orders, states } from '../forms.ts'
import { pageSize, type TeacherFilters, type TeacherRow } from '../teachers.ts'
import { teachersUrl, teacherUrl } from '../urls.ts'
import { StateBadge } from './decision-words.tsx'

type Props = { rows: readonly TeacherRow[]; filters: TeacherFilters; several: boolean }

/** Everybody of the officer's services, to be found. */
export function Teachers({ rows, filters, several }: Props) {
  const { page } = filters
  const total = rows[0]?.total ?? 0
  const pages = Math.ceil(total / pageSize)
  const at = (other: number) => queryUrl(teachersUrl, { ...filters, page: other })
  return (
    <>
      <PageTitle title={t('support.teachers')} lead={t('support.teachers.lead', { count: total })} />
      <QueueTabs current="teachers" />
      <div class="stack">
        <Find filters={filters} />
        {rows.length === 0 ? <EmptyState drawing="search" title={t('support.teachers.none')} /> : <TeacherTable rows={rows} several={several} />}
      </div>
      <Pagination page={page} pages={pages} previous={page > 1 ? at(page - 1) : undefined} next={page < pages ? at(page + 1) : undefined} />
    </>
  )
}

function Find({ filters }: Pick<Props, 'filters'>) {
  const form = findForm.filled(filters)
  return (
    <Form action={teachersUrl} method="get" role="search" class="row">
      <FormField of={form.q} label={t('support.find')} />
      <FormField
        of={form.standing}
        label={t('support.state')}
        empty={t('support.state.any')}
        options={states.map((value) => ({ value, label: t(`support.state.${value}`) }))}
        optional={false}
      />
      <FormField
        of={form.sort}
        label={t('support.sort')}
        options={orders.map((value) => ({ value: value === 'name' ? '' : value, label: t(`support.sort.${value}`) }))}
        optional={false}
      />
      <Button>{t('support.find.action')}</Button>
    </Form>
  )
}

function TeacherTable({ rows, several }: Pick<Props, 'rows' | 'several'>) {
  const columns = [
    { label: t('support.name'), head: true },
    { label: t('support.school') },
    ...(several ? [{ label: t('support.country') }] : []),
    { label: t('support.state') },
    { label: t('support.seen') },
  ]
  return (
    <Table
      caption={t('support.teachers')}
      quiet
      columns={columns}
      rows={rows.map((row) => [
        <>
          <a href={teacherUrl(row.id)} dir="auto" data-turbo-prefetch="false">
            {row.name}
          </a>
          <br />
          <span class="small muted">{row.jobRole && message(`vocabularies.jobRole.${row.jobRole}`)}</span>
        </>,
        row.school && (
          <>
            <span dir="auto">{row.school}</span>{' '}
            <span class="small muted" dir="auto">
              {row.town}
            </span>
          </>
        ),
        ...(several ? [row.service && serviceName(row.service)] : []),
        <StateBadge state={row.state} />,
        <Time at={row.seenAt} form="date" />,
      ])}
    />
  )
}
