import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, HiddenField, More } from '../../../ui/index.ts'
import { contactAnswerForm } from '../forms.ts'
import { contactAnswerUrl } from '../urls.ts'

/** Accept or decline a contact request; who declines may say why. */
export function AnswerButtons({ id }: { id: string }) {
  const form = contactAnswerForm.empty()
  return (
    <div class="stack tight">
      <Form action={contactAnswerUrl(id)} class="row">
        <Button kind="primary" name="answer" value="accepted">
          {t('partners.contacts.accept')}
        </Button>
      </Form>
      <More label={t('partners.contacts.decline')}>
        <Form action={contactAnswerUrl(id)}>
          <HiddenField of={form.answer} value="declined" />
          <FormField of={form.reason} id={`reason-${id}`} label={t('partners.contacts.reason')} help={t('partners.contacts.reason.help')} rows={2} />
          <FormActions>
            <Button>{t('partners.contacts.decline')}</Button>
          </FormActions>
        </Form>
      </More>
    </div>
  )
}

/** Take back a contact request nobody has answered. */
export function WithdrawButton({ id }: { id: string }) {
  return (
    <Form action={contactAnswerUrl(id)} class="row">
      <Button name="answer" value="withdrawn">
        {t('partners.contacts.withdraw')}
      </Button>
    </Form>
  )
}
