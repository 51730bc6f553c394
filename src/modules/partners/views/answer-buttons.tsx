import { t } from '../../../platform/i18n/index.ts'
import { Button } from '../../../ui/index.ts'
import { contactAnswerUrl } from '../urls.ts'

/** Accept or decline a contact request. */
export function AnswerButtons({ id }: { id: string }) {
  return (
    <form action={contactAnswerUrl(id)} method="post" class="row">
      <Button kind="primary" name="answer" value="accepted">
        {t('partners.contacts.accept')}
      </Button>
      <Button name="answer" value="declined">
        {t('partners.contacts.decline')}
      </Button>
    </form>
  )
}

/** Take back a contact request nobody has answered. */
export function WithdrawButton({ id }: { id: string }) {
  return (
    <form action={contactAnswerUrl(id)} method="post" class="row">
      <Button name="answer" value="withdrawn">
        {t('partners.contacts.withdraw')}
      </Button>
    </form>
  )
}
