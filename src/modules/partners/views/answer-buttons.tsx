import { t } from '../../../platform/i18n/index.ts'
import { Button, Form } from '../../../ui/index.ts'
import { contactAnswerUrl } from '../urls.ts'

/** Accept or decline a contact request. */
export function AnswerButtons({ id }: { id: string }) {
  return (
    <Form action={contactAnswerUrl(id)} class="row">
      <Button kind="primary" name="answer" value="accepted">
        {t('partners.contacts.accept')}
      </Button>
      <Button name="answer" value="declined">
        {t('partners.contacts.decline')}
      </Button>
    </Form>
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
