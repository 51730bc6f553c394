import { isPassword } from '../../../platform/crypto/index.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { RuleViolation } from '../../../platform/http/errors.ts'
import { FormState, handleForm } from '../../../platform/http/forms.ts'
import { guess } from '../../../platform/http/guess.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, PageTitle, TextInput } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { confirmAddress, findRegistered, type Registered } from '../domain/confirm-address.ts'
import { confirming } from '../forms.ts'
import { ownPassword } from '../limits.ts'
import { confirmUrl, registerUrl, signInUrl, welcomeUrl } from '../urls.ts'
import { enter } from './enter.ts'
import { requestedMail } from './requested-mail.ts'

/** What the mail's link opens: a button, because mail programs open links by themselves. */
export async function showConfirm(c: Ctx): Promise<Response> {
  const token = c.req.query('token') ?? ''
  const registered = await findRegistered(c.var.app.db, token)
  return registered ? page(c, registered, token, new FormState()) : oldLink(c)
}

export async function postConfirm(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  let registered: Registered | undefined
  let token = ''
  return handleForm(
    c,
    confirming,
    async (data) => {
      token = data.token
      const found = await findRegistered(db, token)
      registered = found
      if (!found) return oldLink(c)
      if (!isSameBrowser(c, token))
        await guess(c, ownPassword, found.email, async () => {
          if (!(await isPassword(found.passwordHash, data.password, addressKey(c)))) throw new RuleViolation('people.password.wrong', 'password')
        })
      const { personId } = await db.transaction().execute((tx) => confirmAddress(tx, token))
      rememberDevice(c, found.email)
      return enter(c, { personId, officer: false }, welcomeUrl(), 'people.confirm.done')
    },
    (form) => (registered ? page(c, registered, token, form, 422) : oldLink(c)),
  )
}

/** Whoever opens the mail elsewhere shows the password too: somebody else may have registered with this address. */
const isSameBrowser = (c: Ctx, token: string): boolean => requestedMail(c)?.token === token

const page = (c: Ctx, registered: Registered, token: string, form: FormState, status = 200): Promise<Response> => {
  noStore(c)
  return show(
    c,
    () => ({
      title: t('people.confirm.title'),
      body: (
        <>
          <PageTitle title={t('people.confirm.title')} lead={t('people.confirm.lead', { name: registered.name, email: registered.email })} />
          <Form action={confirmUrl()} errors={form.byField}>
            <input type="hidden" name="token" value={token} />
            {!isSameBrowser(c, token) && (
              <TextInput
                name="password"
                type="password"
                label={t('people.password')}
                help={t('people.confirm.password')}
                error={form.error('password')}
                autocomplete="current-password"
              />
            )}
            <FormActions>
              <Button kind="primary">{t('people.confirm.action')}</Button>
            </FormActions>
          </Form>
        </>
      ),
    }),
    status,
  )
}

/** A link that was used, or is too old. */
export const oldLink = (c: Ctx): Promise<Response> =>
  show(
    c,
    () => ({
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
    }),
    410,
  )
