import { t } from '../../../platform/i18n/index.ts'
import { AgeBar, Breadcrumbs, Button, ButtonLink, Form, FormActions, HiddenField, PageTitle, Parts, Table } from '../../../ui/index.ts'
import type { SelectedForm } from '../forms.ts'
import type { QueueRow } from '../queries.ts'
import { applicationUrl, queueUrl } from '../urls.ts'
import { Evidence } from './evidence.tsx'

/** Whom the next press validates, each by name with what speaks for them. */
export function Preview({ form, rows }: { form: SelectedForm; rows: readonly QueueRow[] }) {
  const columns = [{ label: t('support.name'), head: true }, { label: t('support.school') }, { label: t('support.signs') }, { label: t('support.waiting') }]
  return (
    <>
      <Breadcrumbs items={[{ href: queueUrl, label: t('support.queue') }]} />
      <PageTitle title={t('support.preview')} lead={t('support.preview.lead', { count: rows.length })} />
      <Form of={form} class="stack">
        {rows.map(({ id }) => (
          <HiddenField of={form.validation} value={id} />
        ))}
        <Table
          caption={t('support.preview')}
          quiet
          columns={columns}
          rows={rows.map((row) => [
            <a href={applicationUrl(row.id)} dir="auto">
              {row.name}
            </a>,
            <Parts of={[row.school, row.town]} />,
            <Evidence of={row} />,
            <AgeBar since={row.requestedAt} target={row.target} />,
          ])}
        />
        <FormActions>
          {rows.length > 0 && (
            <Button kind="primary" icon="check">
              {t('support.preview.action', { count: rows.length })}
            </Button>
          )}
          <ButtonLink href={queueUrl}>{t('support.preview.back')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
