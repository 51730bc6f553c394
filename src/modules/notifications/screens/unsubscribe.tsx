import { type Ctx, id, NotFound } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, PageTitle } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { isUnsubscribeProof, type Unsubscribed } from '../domain/unsubscribe-proof.ts'
import { unsubscribedUrl, unsubscribeUrl } from '../urls.ts'

/** Whose mails the address ends; NotFound when its proof is not ours. */
function proved(c: Ctx): { person: string; of: Unsubscribed; proof: string } {
  const [person, proof] = [id(c.req.query('person')), c.req.query('proof') ?? '']
  const of = c.req.query('of') === 'news' ? 'news' : 'notifications'
  if (!isUnsubscribeProof(c.var.app.settings, person, of, proof)) throw new NotFound()
  return { person, of, proof }
}

export function showUnsubscribe(c: Ctx): Promise<Response> {
  const { person, of, proof } = proved(c)
  return show(c, () => ({
    title: t('notifications.unsubscribe.title'),
    body: (
      <>
        <PageTitle title={t('notifications.unsubscribe.title')} lead={t('notifications.unsubscribe.lead')} />
        <Form action={unsubscribeUrl(person, of, proof)}>
          <div>
            <Button kind="primary">{t('notifications.unsubscribe.action')}</Button>
          </div>
        </Form>
      </>
    ),
  }))
}

/** The page's button, and the one mail programs show themselves (RFC 8058). */
export async function postUnsubscribe(c: Ctx): Promise<Response> {
  const { person, of } = proved(c)
  const none = of === 'news' ? ({ news_mails: 'never' } as const) : { mail_notifications: false }
  await c.var.app.db.updateTable('people').set(none).where('id', '=', person).execute()
  return c.redirect(unsubscribedUrl, 303)
}

export const showUnsubscribed = (c: Ctx): Promise<Response> =>
  show(c, () => ({
    title: t('notifications.unsubscribe.done'),
    body: <PageTitle title={t('notifications.unsubscribe.done')} lead={t('notifications.unsubscribe.done.lead')} />,
  }))
