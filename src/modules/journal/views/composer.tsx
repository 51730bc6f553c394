import type { FormOf } from '../../../platform/forms/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, More } from '../../../ui/index.ts'
import { pictureFields, type postForm } from '../forms.ts'

/** The form of a new post, with room for its pictures. */
export function Composer({ form }: { form: FormOf<typeof postForm> }) {
  const opened = pictureFields.some(({ file, alt }) => form[file].error || form[alt].error || form[alt].value)
  return (
    <Form class="composer" of={form}>
      <FormField of={form.body} label={t('journal.postLabel')} help={t('journal.postHelp')} rows={3} />
      <More label={t('space.addPictures')} open={opened}>
        {pictureFields.map(({ file, alt }, at) => (
          <div class="stack tight">
            <FormField
              of={form[file]}
              label={t('journal.pictureFile', { number: at + 1 })}
              help={at === 0 && t('space.pictureHelp', { max: form[file].control.megabytes ?? 0 })}
            />
            <FormField of={form[alt]} label={t('space.alt')} help={at === 0 && t('space.altHelp')} optional={false} />
          </div>
        ))}
      </More>
      <FormActions>
        <Button kind="primary">{t('journal.postSend')}</Button>
      </FormActions>
    </Form>
  )
}
