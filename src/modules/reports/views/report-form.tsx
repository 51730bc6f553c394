import { list, t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, PageTitle } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { ReportForm } from '../forms.ts'
import type { Kept } from '../kept.ts'
import { reportKinds } from '../kinds.ts'
import { About } from './help.tsx'
import { kindWords } from './words.tsx'

type Props = { form: ReportForm; kept: Kept; back: string; services: readonly string[]; inSpace: boolean }

/** Where an adult reports what somebody wrote. @param services that read it */
export function ReportFormView({ form, kept, back, services, inSpace }: Props) {
  const names = list(services.map(serviceName))
  return (
    <div class="stack loose">
      <PageTitle title={t('reports.report.title')} lead={t('reports.report.lead')} />
      <About kept={kept} />
      <Form of={form}>
        <FormField of={form.kind} as="radios" label={t('reports.report.kind')} options={reportKinds.map((value) => ({ value, label: kindWords(value) }))} />
        <FormField of={form.words} label={t('reports.report.words')} rows={4} />
        <p class="muted">
          {inSpace
            ? t('reports.report.readers.space', { services: names })
            : services.length > 0
              ? t('reports.report.readers', { services: names })
              : t('reports.report.readers.central')}
        </p>
        <FormActions>
          <Button kind="primary">{t('reports.report.send')}</Button>
          <a href={back}>{t('ui.cancel')}</a>
        </FormActions>
      </Form>
    </div>
  )
}
