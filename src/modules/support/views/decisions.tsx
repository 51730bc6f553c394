import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonForm, EmptyState, PageTitle, Pagination, Table, Time } from '../../../ui/index.ts'
import { QueueTabs } from '../../shell/index.ts'
import type { Decision } from '../decisions.ts'
import { decisionsUrl, returnUrl, teacherUrl } from '../urls.ts'
import { DecisionWords } from './decision-words.tsx'

/** What was decided on whom, by whom and why; one's own latest can be taken back. */
export function Decisions({ decisions, page, more }: { decisions: readonly Decision[]; page: number; more: boolean }) {
  const at = (other: number) => (other === 1 ? decisionsUrl : `${decisionsUrl}?page=${other}`)
  return (
    <>
      <PageTitle title={t('support.decisions')} />
      <QueueTabs current="decisions" />
      {decisions.length === 0 ? <EmptyState title={t('support.decisions.empty')} /> : <DecisionTable decisions={decisions} />}
      <Pagination previous={page > 1 ? at(page - 1) : undefined} next={more ? at(page + 1) : undefined} />
    </>
  )
}

function DecisionTable({ decisions }: { decisions: readonly Decision[] }) {
  const columns = [
    { label: t('support.name'), head: true },
    { label: t('support.act') },
    { label: t('support.why') },
    { label: t('support.when') },
    { label: t('support.by') },
    { label: t('support.undo.column'), unseen: true },
  ]
  return (
    <Table
      caption={t('support.decisions')}
      quiet
      columns={columns}
      rows={decisions.map((each) => [
        <a href={teacherUrl(each.personId)} dir="auto" data-turbo-prefetch="false">
          {each.name}
        </a>,
        <DecisionWords of={each} />,
        <>
          {each.school && <span dir="auto">{each.school}</span>}
          {each.reason && (
            <p class="muted small" dir="auto">
              {each.reason}
            </p>
          )}
        </>,
        <Time at={each.at} form="datetime" />,
        each.by ? <bdi>{each.by}</bdi> : t('support.by.itself'),
        each.mayUndo && (
          <ButtonForm action={returnUrl(each.id)}>
            <Button size="small" aria-label={t('support.undo.who', { name: each.name })}>
              {t('support.undo')}
            </Button>
          </ButtonForm>
        ),
      ])}
    />
  )
}
