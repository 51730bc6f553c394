import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, PageTitle } from '../../../ui/index.ts'
import type { EditForm } from '../forms.ts'

/** The form of other words for a post or a comment. */
export function EditView({ title, form, back }: { title: string; form: EditForm; back: string }) {
  return (
    <>
      <PageTitle title={title} over={<a href={back}>{t('journal.edit.back')}</a>} />
      <Form of={form}>
        <FormField of={form.body} label={t('journal.edit.label')} help={t('journal.edit.help')} rows={6} />
        <FormActions>
          <Button kind="primary">{t('journal.edit.save')}</Button>
        </FormActions>
      </Form>
    </>
  )
}
