import { message, t } from '../../../platform/i18n/index.ts'
import { AgeBar, Badge, Button, EmptyState, ErrorSummary, Form, PageTitle, Pagination, Table, Tick } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { QueueTabs } from '../../shell/index.ts'
import type { ValidationsForm } from '../forms.ts'
import { pageSize, type QueueRow } from '../queries.ts'
import { applicationUrl, queueUrl } from '../urls.ts'

type Props = { form: ValidationsForm; rows: readonly QueueRow[]; page: number; several: boolean }

/** The applications waiting, to be worked through by mouse, keyboard or reader. @param several whether the officer has more than one service */
export function Queue({ form, rows, page, several }: Props) {
  const total = rows[0]?.total ?? 0
  const pages = Math.ceil(total / pageSize)
  return (
    <>
      <PageTitle title={t('support.queue')} lead={total > 0 && t('support.queue.lead', { count: total })} />
      <QueueTabs current="people" people={total} />
      <ErrorSummary errors={form.state.errors} />
      {rows.length === 0 ? (
        <EmptyState drawing="done" title={t('support.queue.empty')}>
          {t('support.queue.empty.text')}
        </EmptyState>
      ) : (
        <queue-keys>
          <Form of={form} summary={false} class="stack">
            <Table caption={t('support.people')} quiet columns={columns(several)}>
              {rows.map((row) => (
                <Row row={row} several={several} form={form} />
              ))}
            </Table>
            <div class="actions">
              <Button icon="check">{t('support.validateTicked')}</Button>
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
  { label: <span class="sr">{t('support.tick')}</span> },
  { label: t('support.name'), head: true },
  { label: t('support.waiting') },
  { label: t('support.school') },
  ...(several ? [{ label: t('support.country') }] : []),
  { label: t('support.signs') },
  { label: <span class="sr">{t('support.act')}</span> },
]

function Row({ row, several, form }: Pick<Props, 'several' | 'form'> & { row: QueueRow }) {
  const name = `who-${row.id}`
  return (
    <tr data-row>
      <td>
        <Tick of={form.validation} value={row.id} label={t('support.tick.who', { name: row.name })} />
      </td>
      <th scope="row">
        <a href={applicationUrl(row.id)} id={name} dir="auto" data-turbo-prefetch="false">
          {row.name}
        </a>
        <br />
        <span class="small muted">{row.jobRole && message(`vocabularies.jobRole.${row.jobRole}`)}</span>
      </th>
      <td class="nowrap">
        <AgeBar since={row.requestedAt} target={row.target} />
      </td>
      <td>
        <span dir="auto">{row.school}</span>
        <br />
        <span class="small muted" dir="auto">
          {row.town}
        </span>
      </td>
      {several && <td>{serviceName(row.service)}</td>}
      <td>
        <span class="row tight">
          {row.sameDomain && <Badge tone="done">{t('support.sign.domain')}</Badge>}
          {!row.registered && <Badge tone="attention">{t('support.sign.unregistered')}</Badge>}
        </span>
      </td>
      <td>
        <Button size="small" name="only" value={row.id} aria-describedby={name}>
          {t('support.validate')}
        </Button>
      </td>
    </tr>
  )
}
