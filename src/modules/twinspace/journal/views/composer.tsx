import { FormState } from '../../../../platform/http/forms.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { Button, Form, FormActions, More, TextArea, TextInput } from '../../../../ui/index.ts'
import { errorsOf } from '../../errors-of.ts'
import { pictureTypes } from '../../pictures/kind.ts'
import type { Space } from '../../space.ts'
import { postsUrl } from '../../urls.ts'
import { slots } from '../forms.ts'

/** The form of a new post, with room for three pictures. */
export function Composer({ space, form = new FormState() }: { space: Space; form?: FormState }) {
  const opened = slots.some((slot) => form.error(`picture${slot}`) || form.error(`alt${slot}`) || form.value(`alt${slot}`))
  return (
    <Form action={postsUrl(space.id)} class="composer" errors={errorsOf(form)} enctype="multipart/form-data">
      <TextArea
        name="body"
        rows={3}
        maxlength={5000}
        label={t('twinspace.postLabel')}
        help={t('twinspace.postHelp')}
        value={form.value('body')}
        error={form.error('body')}
      />
      <More label={t('twinspace.addPictures')} open={opened}>
        {slots.map((slot) => (
          <div class="stack tight">
            <TextInput
              type="file"
              accept={pictureTypes}
              name={`picture${slot}`}
              label={t('twinspace.pictureFile', { number: slot })}
              help={slot === 1 && t('twinspace.pictureHelp')}
              error={form.error(`picture${slot}`)}
              optional
            />
            <TextInput
              name={`alt${slot}`}
              maxlength={300}
              label={t('twinspace.alt')}
              help={slot === 1 && t('twinspace.altHelp')}
              value={form.value(`alt${slot}`)}
              error={form.error(`alt${slot}`)}
              optional
            />
          </div>
        ))}
      </More>
      <FormActions>
        <Button kind="primary">{t('twinspace.postSend')}</Button>
      </FormActions>
    </Form>
  )
}
