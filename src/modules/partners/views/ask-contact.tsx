import type { FormState } from '../../../platform/http/forms.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, TextArea } from '../../../ui/index.ts'
import type { Profile } from '../queries.ts'
import { contactRequestUrl } from '../urls.ts'

/** The message that asks someone to become a contact. */
export function AskContact({ profile, form }: { profile: Profile; form: FormState }) {
  return (
    <Form action={contactRequestUrl(profile.id)}>
      <TextArea
        name="message"
        label={t('partners.ask.message', { name: profile.name })}
        help={t('partners.ask.help')}
        rows={6}
        maxlength={2000}
        value={form.value('message')}
        error={form.error('message')}
      />
      <FormActions>
        <Button kind="primary">{t('partners.ask.send', { name: profile.name })}</Button>
      </FormActions>
    </Form>
  )
}
