import type { FormOf } from '../../../platform/forms/form-state.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, More, TextInput } from '../../../ui/index.ts'
import { pictureTypes } from '../../materials/index.ts'
import type { Space } from '../../space/index.ts'
import { type postForm, slots } from '../forms.ts'
import { postsUrl } from '../urls.ts'

/** The form of a new post, with room for three pictures. */
export function Composer({ space, form }: { space: Space; form: FormOf<(typeof postForm)['fields']> }) {
  const { errors } = form.state
  const opened = slots.some((slot) => errors[`picture${slot}`] || errors[`alt${slot}`] || form[`alt${slot}`].value)
  return (
    <Form action={postsUrl(space.id)} class="composer" of={form} enctype="multipart/form-data">
      <FormField of={form.body} label={t('journal.postLabel')} help={t('journal.postHelp')} rows={3} />
      <More label={t('space.addPictures')} open={opened}>
        {slots.map((slot) => (
          <div class="stack tight">
            <TextInput
              type="file"
              accept={pictureTypes}
              name={`picture${slot}`}
              label={t('journal.pictureFile', { number: slot })}
              help={slot === 1 && t('space.pictureHelp')}
              error={errors[`picture${slot}`]}
              optional
            />
            <FormField of={form[`alt${slot}`]} label={t('space.alt')} help={slot === 1 && t('space.altHelp')} />
          </div>
        ))}
      </More>
      <FormActions>
        <Button kind="primary">{t('journal.postSend')}</Button>
      </FormActions>
    </Form>
  )
}
