import { isPassword } from '../../../platform/crypto/index.ts'
import { type DataOf, type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { usedBefore, useOnce } from '../../../platform/forms/use-once.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { guess } from '../../../platform/http/guess.ts'
import { type Ctx, RuleViolation } from '../../../platform/http/index.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import { t } from '../../../platform/i18n/index.ts'
import { shownAddress } from '../../../platform/text/mail-address.ts'
import { Button, ButtonLink, Form, FormActions, FormField, HiddenField, PageTitle } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { confirmAddress, findRegistered, type Registered } from '../domain/confirm-address.ts'
import { confirmForm } from '../forms.ts'
import { ownPassword } from '../limits.ts'
import { registerUrl, signInUrl, welcomeUrl } from '../urls.ts'
import { enter } from './enter.ts'
import { requestedMail } from './requested-mail.ts'

/** What the mail's link opens: a button, because mail programs open links by themselves. */
export const showConfirm = (c: Ctx): Promise<Response> => showForm(c, page(c, c.req.query('token')))

export function postConfirm(c: Ctx): Promise<Response> {
  const act = async ({ token, password }: DataOf<typeof confirmForm>): Promise<Response> => {
    const confirmed = (await usedBefore<Confirmed>(c)) ?? (await confirm(c, token, password))
    if (!confirmed) return oldLink(c)
    rememberDevice(c, confirmed.email)
    return enter(c, { personId: confirmed.personId, officer: false }, welcomeUrl(), 'people.confirm.done')
  }
  return handleForm(c, page(c, c.var.form.all('token')[0]?.trim()), act)
}

type Confirmed = { personId: string; email: string }

async function confirm(c: Ctx, token: string, password: string): Promise<Confirmed | undefined> {
  const found = await findRegistered(c.var.app.db, token)
  if (!found) return undefined
  if (!isSameBrowser(c, token))
    await guess(c, ownPassword, found.email, async () => {
      if (!(await isPassword(found.passwordHash, password, addressKey(c)))) throw new RuleViolation('people.password.wrong', 'password')
    })
  return useOnce(c, async (tx) => ({ ...(await confirmAddress(tx, token)), email: found.email }))
}

/** Whoever opens the mail elsewhere shows the password too: somebody else may have registered with this address. */
const isSameBrowser = (c: Ctx, token: string): boolean => requestedMail(c)?.token === token

const page = (c: Ctx, token = '') =>
  formPage(confirmForm, {
    load: () => findRegistered(c.var.app.db, token),
    stored: () => ({ token }),
    view(form, registered) {
      if (!registered) return oldLink(c)
      noStore(c)
      const asks = !isSameBrowser(c, token)
      return show(c, () => ({ title: t('people.confirm.title'), body: <ConfirmAddress {...{ registered, form, asks }} /> }))
    },
  })

type Props = { registered: Registered; form: FormOf<typeof confirmForm>; asks: boolean }

/** @param asks for the password too */
function ConfirmAddress({ registered: { name, email }, form, asks }: Props) {
  return (
    <>
      <PageTitle title={t('people.confirm.title')} lead={t('people.confirm.lead', { name, email: shownAddress(email) })} />
      <Form of={form}>
        <HiddenField of={form.token} />
        {asks && <FormField of={form.password} label={t('people.password')} help={t('people.confirm.password')} />}
        <FormActions>
          <Button kind="primary">{t('people.confirm.action')}</Button>
        </FormActions>
      </Form>
    </>
  )
}

/** 410: a link that was used, or is too old. */
export function oldLink(c: Ctx): Promise<Response> {
  c.status(410)
  return show(c, () => ({
    title: t('people.link.title'),
    body: (
      <>
        <PageTitle title={t('people.link.title')} lead={t('people.link.old')} />
        <div class="actions">
          <ButtonLink kind="primary" href={signInUrl()}>
            {t('people.signIn.action')}
          </ButtonLink>
          <ButtonLink href={registerUrl}>{t('people.register.title')}</ButtonLink>
        </div>
      </>
    ),
  }))
}
