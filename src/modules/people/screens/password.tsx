import { hashPassword } from '../../../platform/crypto/index.ts'
import { type DataOf, type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { usedBefore, useOnce } from '../../../platform/forms/use-once.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { type Ctx, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, HiddenField, PageTitle } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { show } from '../../shell/index.ts'
import { refuseCommon } from '../domain/passwords.ts'
import { askForReset, resetPassword } from '../domain/reset-password.ts'
import { ownerOf } from '../domain/tokens.ts'
import { forgottenForm, newPasswordForm } from '../forms.ts'
import { passwordSentUrl, signInUrl } from '../urls.ts'
import { NewPassword } from '../views/new-password.tsx'
import { oldLink } from './confirm.tsx'
import { enter } from './enter.ts'
import { mayWriteToOwner } from './may-write.ts'

/** The forgotten password: asks for the address. */
export const showPassword = (c: Ctx): Promise<Response> => showForm(c, askPage(c))

export function postPassword(c: Ctx): Promise<Response> {
  const { locales, settings } = c.var.app
  return handleForm(c, askPage(c), async ({ email }, commit) => {
    await mayWriteToOwner(c, email)
    return commit(async (tx) => {
      await askForReset(tx, email, { locales, baseUrl: settings.baseUrl })
      return redirect(c, passwordSentUrl)
    })
  })
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
  const owner = await ownerOf(c.var.app.db, c.req.query('token') ?? '', 'reset')
  return owner ? showForm(c, choosePage(c)) : oldLink(c)
}

export function postNewPassword(c: Ctx): Promise<Response> {
  const act = async ({ token, password }: DataOf<typeof newPasswordForm>): Promise<Response> => {
    const person = (await usedBefore<Reset>(c)) ?? (await reset(c, token, password))
    rememberDevice(c, person.email)
    return enter(c, person, homeUrl, 'people.reset.done')
  }
  return handleForm(c, choosePage(c), act)
}

type Reset = { personId: string; officer: boolean; email: string }

async function reset(c: Ctx, token: string, password: string): Promise<Reset> {
  const owner = await ownerOf(c.var.app.db, token, 'reset')
  if (!owner) throw new RuleViolation('people.link.old')
  refuseCommon(password, owner.email)
  const passwordHash = await hashPassword(password, addressKey(c))
  return useOnce(c, async (tx) => ({ ...(await resetPassword(tx, token, passwordHash)), email: owner.email }))
}

const askPage = (c: Ctx) =>
  formPage(forgottenForm, {
    view: (form) => show(c, () => ({ title: t('people.reset.title'), body: <AskForAddress form={form} /> })),
  })

const AskForAddress = ({ form }: { form: FormOf<typeof forgottenForm> }) => (
  <>
    <PageTitle title={t('people.reset.title')} lead={t('people.reset.lead')} />
    <Form of={form}>
      <FormField of={form.email} label={t('people.email')} />
      <FormActions>
        <Button kind="primary">{t('people.reset.action')}</Button>
        <a href={signInUrl()}>{t('people.reset.back')}</a>
      </FormActions>
    </Form>
  </>
)

const choosePage = (c: Ctx) =>
  formPage(newPasswordForm, {
    stored: () => ({ token: c.req.query('token') }),
    view(form) {
      noStore(c)
      return show(c, () => ({ title: t('people.reset.choose'), body: <ChoosePassword form={form} /> }))
    },
  })

const ChoosePassword = ({ form }: { form: FormOf<typeof newPasswordForm> }) => (
  <>
    <PageTitle title={t('people.reset.choose')} lead={t('people.reset.choose.lead')} />
    <Form of={form}>
      <HiddenField of={form.token} />
      <NewPassword of={form.password} label={t('people.password.new')} />
      <FormActions>
        <Button kind="primary">{t('people.reset.choose.action')}</Button>
      </FormActions>
    </Form>
  </>
)
