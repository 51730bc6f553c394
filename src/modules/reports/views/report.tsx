import { list, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, ButtonForm, ErrorSummary, Form, FormActions, FormField, Meta, Notice, PageTitle, Section, Time } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { Written } from '../../space/index.ts'
import type { ClosureForm } from '../forms.ts'
import type { Report } from '../queries.ts'
import type { Urls } from '../screens/desk.tsx'
import { KeptView } from './kept.tsx'
import { Clock, kindWords, subjectWords, Who } from './words.tsx'

type Props = { urls: Urls; report: Report; form: ClosureForm; thing: string | undefined }

/** One report: who sent it, what they said and saw, and what is done about it. @param thing where what is reported stands still */
export function ReportView({ urls, report, form, thing }: Props) {
  return (
    <div class="stack loose">
      <Breadcrumbs items={[{ href: urls.list, label: t('reports.title') }]} />
      <PageTitle title={kindWords(report.kind)} over={subjectWords(report.subjectKind)} />
      <ErrorSummary errors={form.state.errors} />
      <Facts report={report} />
      <Section title={t('reports.said')}>
        <Said report={report} />
      </Section>
      <Act urls={urls} report={report} form={form} />
      <Section title={t('reports.kept')} more={thing && <a href={thing}>{t('reports.there')}</a>}>
        <div class="stack">
          {report.subjectKind && !report.isThere && <Notice>{t('reports.gone')}</Notice>}
          <KeptView kept={report.kept} pictureUrl={(pictureId, width) => urls.picture(report.id, pictureId, width)} />
        </div>
      </Section>
    </div>
  )
}

function Facts({ report }: { report: Report }) {
  const { reporter, sentAt, dueAt, closedAt, closedBy, takenBy, services, outcome } = report
  return (
    <Meta
      facts={[
        [t('reports.column.from'), <Who of={reporter} />],
        [t('reports.column.sent'), <Time at={sentAt} form="datetime" />],
        [t('reports.column.due'), !closedAt && <Time at={dueAt} form="datetime" />],
        [t('reports.column.state'), <Clock dueAt={dueAt} closedAt={closedAt} />],
        [t('reports.fact.services'), services.length > 0 && list(services.map(serviceName))],
        [t('reports.fact.taken'), takenBy && <bdi>{takenBy}</bdi>],
        [t('reports.fact.closed'), closedBy && <bdi>{closedBy}</bdi>],
        [t('reports.close.outcome'), outcome && <span dir="auto">{outcome}</span>],
      ]}
    />
  )
}

/** What was said, each time it was sent. */
function Said({ report: { said, discreet, overdueAt } }: { report: Report }) {
  return (
    <div class="stack">
      {discreet && <Notice tone="attention">{t('reports.discreet')}</Notice>}
      {overdueAt && <Notice tone="attention">{t('reports.overdue')}</Notice>}
      {said.map(({ kind, words, at }) => (
        <div class="stack tight">
          <p class="small muted">
            {kindWords(kind)} · <Time at={new Date(at)} form="datetime" />
          </p>
          {words ? <Written text={words} /> : <p class="muted">{t('reports.said.nothing')}</p>}
        </div>
      ))}
    </div>
  )
}

/** What can be done: say that one looks into it, and close it. */
function Act({ urls, report, form }: Omit<Props, 'thing'>) {
  if (report.closedAt && !form.state.isBack) return null
  return (
    <Section title={t('reports.close.title')}>
      <div class="stack">
        {!report.takenAt && (
          <ButtonForm action={urls.taking(report.id)}>
            <Button icon="eye">{t('reports.take')}</Button>
          </ButtonForm>
        )}
        <Form of={form} summary={false}>
          <FormField of={form.outcome} label={t('reports.close.outcome')} help={t('reports.close.help')} rows={3} />
          <FormActions>
            <Button kind="primary">{t('reports.close.send')}</Button>
          </FormActions>
        </Form>
      </div>
    </Section>
  )
}
