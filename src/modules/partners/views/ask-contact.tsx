import type { FormOf } from '../../../platform/forms/form-state.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField } from '../../../ui/index.ts'
import type { contactRequestForm } from '../forms.ts'
import type { Profile } from '../queries.ts'
import { contactRequestUrl } from '../urls.ts'

export type ContactRequestForm = FormOf<(typeof contactRequestForm)['fields']>

/** The message that asks someone to become a contact. */
export function AskContact({ profile, form }: { profile: Profile; form: ContactRequestForm }) {
  return (
    <Form action={contactRequestUrl(profile.id)} of={form} summary={false}>
      <FormField of={form.message} label={t('partners.ask.message', { name: profile.name })} help={t('partners.ask.help')} rows={6} />
      <FormActions>
        <Button kind="primary">{t('partners.ask.send', { name: profile.name })}</Button>
      </FormActions>
    </Form>
  )
}
