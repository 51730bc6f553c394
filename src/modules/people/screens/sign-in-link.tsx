import { noStore } from '../../../platform/http/answer.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { handleForm } from '../../../platform/http/forms.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, PageTitle } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { askForSignIn, signInByLink } from '../domain/sign-in-link.ts'
import { ownerOf } from '../domain/tokens.ts'
import { askingForLink, enteringByLink } from '../forms.ts'
import { passwordSentUrl, signInLinkUrl } from '../urls.ts'
import { oldLink } from './confirm.tsx'
import { enter } from './enter.ts'
import { mayWriteToOwner } from './may-write.ts'
import { signInScreen } from './sign-in.tsx'

/** Sends a link that lets its reader in. The same words whether the address has an account or not. */
export function postSignInMail(c: Ctx): Promise<Response> {
  const { db, locales, settings } = c.var.app
  return handleForm(
    c,
    askingForLink,
    async ({ email, next }) => {
      await mayWriteToOwner(c, email)
      await db.transaction().execute((tx) => askForSignIn(tx, { email, next: localPath(next) }, { locales, baseUrl: settings.baseUrl }))
      return redirect(c, passwordSentUrl)
    },
    (form) => signInScreen(c, form, 422),
  )
}

/** What the mail's link opens: a button, because mail programs open links by themselves. */
export async function showSignInLink(c: Ctx): Promise<Response> {
  const [token, next] = [c.req.query('token') ?? '', localPath(c.req.query('next'))]
  if (!(await ownerOf(c.var.app.db, token, 'sign-in'))) return oldLink(c)
  noStore(c)
  return show(c, () => ({
    title: t('people.signIn.title'),
    body: (
      <>
        <PageTitle title={t('people.signIn.title')} lead={t('people.signIn.link.lead')} />
        <Form action={signInLinkUrl()}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="next" value={next} />
          <FormActions>
            <Button kind="primary">{t('people.signIn.action')}</Button>
          </FormActions>
        </Form>
      </>
    ),
  }))
}

export function postSignInLink(c: Ctx): Promise<Response> {
  return handleForm(
    c,
    enteringByLink,
    async ({ token, next }) => {
      const person = await c.var.app.db.transaction().execute((tx) => signInByLink(tx, token))
      rememberDevice(c, person.email)
      return enter(c, person, localPath(next))
    },
    () => oldLink(c),
  )
}
