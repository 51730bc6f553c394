import { hashPassword } from '../../../platform/crypto/index.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { FormState, handleForm } from '../../../platform/http/forms.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, PageTitle, TextInput } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { show } from '../../shell/index.ts'
import { refuseCommon } from '../domain/passwords.ts'
import { askForReset, resetPassword } from '../domain/reset-password.ts'
import { ownerOf } from '../domain/tokens.ts'
import { forgetting, resetting } from '../forms.ts'
import { newPasswordUrl, passwordSentUrl, passwordUrl, signInUrl } from '../urls.ts'
import { NewPassword } from '../views/new-password.tsx'
import { oldLink } from './confirm.tsx'
import { enter } from './enter.ts'
import { mayWriteToOwner } from './may-write.ts'

/** The forgotten password: asks for the address. */
export const showPassword = (c: Ctx): Promise<Response> => askPage(c, new FormState())

export function postPassword(c: Ctx): Promise<Response> {
  const { db, locales, settings } = c.var.app
  return handleForm(
    c,
    forgetting,
    async ({ email }) => {
      await mayWriteToOwner(c, email)
      await db.transaction().execute((tx) => askForReset(tx, email, { locales, baseUrl: settings.baseUrl }))
      return redirect(c, passwordSentUrl)
    },
    (form) => askPage(c, form, 422),
  )
}

/** The same words whether the address has an account or not. */
export const showPasswordSent = (c: Ctx): Promise<Response> =>
  show(c, () => ({
    title: t('people.reset.sent'),
    body: (
      <>
        <PageTitle title={t('people.reset.sent')} lead={t('people.reset.sent.lead')} />
        <p>
          <a href={signInUrl()}>{t('people.reset.back')}</a>
        </p>
      </>
    ),
  }))

/** What the mail's link opens. */
export async function showNewPassword(c: Ctx): Promise<Response> {
  const token = c.req.query('token') ?? ''
  return (await ownerOf(c.var.app.db, token, 'reset')) ? choosePage(c, token, new FormState()) : oldLink(c)
}

export function postNewPassword(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  return handleForm(
    c,
    resetting,
    async ({ token, password }) => {
      const reset = await ownerOf(db, token, 'reset')
      if (!reset) throw new RuleViolation('people.link.old')
      refuseCommon(password, reset.email)
      const passwordHash = await hashPassword(password, addressKey(c))
      const person = await db.transaction().execute((tx) => resetPassword(tx, token, passwordHash))
      rememberDevice(c, reset.email)
      return enter(c, person, homeUrl, 'people.reset.done')
    },
    (form) => choosePage(c, form.value('token'), form, 422),
  )
}

const askPage = (c: Ctx, form: FormState, status = 200): Promise<Response> =>
  show(
    c,
    () => ({
      title: t('people.reset.title'),
      body: (
        <>
          <PageTitle title={t('people.reset.title')} lead={t('people.reset.lead')} />
          <Form action={passwordUrl} errors={form.byField}>
            <TextInput name="email" type="email" label={t('people.email')} value={form.value('email')} error={form.error('email')} autocomplete="username" />
            <FormActions>
              <Button kind="primary">{t('people.reset.action')}</Button>
              <a href={signInUrl()}>{t('people.reset.back')}</a>
            </FormActions>
          </Form>
        </>
      ),
    }),
    status,
  )

const choosePage = (c: Ctx, token: string, form: FormState, status = 200): Promise<Response> => {
  noStore(c)
  return show(
    c,
    () => ({
      title: t('people.reset.choose'),
      body: (
        <>
          <PageTitle title={t('people.reset.choose')} lead={t('people.reset.choose.lead')} />
          <Form action={newPasswordUrl()} errors={form.byField}>
            <input type="hidden" name="token" value={token} />
            <NewPassword error={form.error('password')} label={t('people.password.new')} />
            <FormActions>
              <Button kind="primary">{t('people.reset.choose.action')}</Button>
            </FormActions>
          </Form>
        </>
      ),
    }),
    status,
  )
}
