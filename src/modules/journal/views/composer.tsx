import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, More } from '../../../ui/index.ts'
import { type Chosen, PictureChooser } from '../../materials/index.ts'
import type { postForm } from '../forms.ts'

/** The form of a new post, with room for its pictures. */
export function Composer({ form, chosen }: { form: FormOf<typeof postForm>; chosen: readonly Chosen[] }) {
  const opened = chosen.length > 0 || form.alt.values.length > 0 || form.pictures.error !== undefined
  return (
    <Form class="composer" of={form}>
      <FormField of={form.body} label={t('journal.postLabel')} help={t('journal.postHelp')} rows={3} />
      <More label={t('space.addPictures')} open={opened}>
        <PictureChooser form={form} chosen={chosen} />
      </More>
      <FormActions>
        <Button kind="primary">{t('journal.postSend')}</Button>
      </FormActions>
    </Form>
  )
}
