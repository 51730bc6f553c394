import { bind, type DataOf, type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { useOnce } from '../../../platform/forms/use-once.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, HiddenField, PageTitle } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { askForSignIn, signInByLink } from '../domain/sign-in-link.ts'
import { ownerOf } from '../domain/tokens.ts'
import { signInForm, signInLinkForm, signInMailForm } from '../forms.ts'
import { passwordSentUrl, signInUrl } from '../urls.ts'
import { oldLink } from './confirm.tsx'
import { enter } from './enter.ts'
import { mayWriteToOwner } from './may-write.ts'
import { signInScreen } from './sign-in.tsx'

/** Sends a link that lets its reader in. The same words whether the address has an account or not. */
export function postSignInMail(c: Ctx): Promise<Response> {
  const { locales, settings } = c.var.app
  const page = formPage(signInMailForm, {
    view: ({ state: { values, problems } }) => signInScreen(c, bind(signInForm.fields, values, { action: signInUrl(), problems })),
  })
  return handleForm(c, page, async ({ email, next }, commit) => {
    await mayWriteToOwner(c, email)
    return commit(async (tx) => {
      await askForSignIn(tx, { email, next: localPath(next) }, { locales, baseUrl: settings.baseUrl })
      return redirect(c, passwordSentUrl)
    })
  })
}

/** What the mail's link opens: a button, because mail programs open links by themselves. */
export function showSignInLink(c: Ctx): Promise<Response> {
  const [token, next] = [c.req.query('token') ?? '', localPath(c.req.query('next'))]
  const page = formPage(signInLinkForm, {
    load: () => ownerOf(c.var.app.db, token, 'sign-in'),
    stored: () => ({ token, next }),
    view(form, owner) {
      if (!owner) return oldLink(c)
      noStore(c)
      return show(c, () => ({ title: t('people.signIn.title'), body: <SignInLink form={form} /> }))
    },
  })
  return showForm(c, page)
}

function SignInLink({ form }: { form: FormOf<typeof signInLinkForm> }) {
  return (
    <>
      <PageTitle title={t('people.signIn.title')} lead={t('people.signIn.link.lead')} />
      <Form of={form}>
        <HiddenField of={form.token} />
        <HiddenField of={form.next} />
        <FormActions>
          <Button kind="primary">{t('people.signIn.action')}</Button>
        </FormActions>
      </Form>
    </>
  )
}

export function postSignInLink(c: Ctx): Promise<Response> {
  const page = formPage(signInLinkForm, { view: () => oldLink(c) })
  const act = async ({ token, next }: DataOf<typeof signInLinkForm>): Promise<Response> => {
    const person = await useOnce(c, (tx) => signInByLink(tx, token))
    rememberDevice(c, person.email)
    return enter(c, person, localPath(next))
  }
  return handleForm(c, page, act)
}
