import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonLink, Dialog, Form } from '../../../ui/index.ts'

/** Asks before someone is taken out; a DialogLink in a menu leads to it. @param text what will happen and what is kept */
export function ConfirmDialog({ id, title, text, action, verb }: { id: string; title: string; text: string; action: string; verb: string }) {
  return (
    <Dialog id={id} title={title}>
      <Form action={action} class="form">
        <p>{text}</p>
        <div class="actions">
          <Button kind="danger">{verb}</Button>
          <ButtonLink kind="quiet" href="#main" data-close data-turbo="false">
            {t('ui.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </Dialog>
  )
}
