import type { Person, Visitor } from '../../../access/actor.ts'
import { hashPassword } from '../../../platform/crypto/index.ts'
import { type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { offered, offeredAs, rich, t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, PageTitle } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { show } from '../../shell/index.ts'
import { refuseCommon } from '../domain/passwords.ts'
import { register } from '../domain/register.ts'
import { registerForm } from '../forms.ts'
import { checkMailUrl, signInUrl } from '../urls.ts'
import { NewPassword } from '../views/new-password.tsx'
import { mayWrite } from './may-write.ts'
import { rememberRequestedMail } from './requested-mail.ts'

export const showRegister = (c: Ctx, actor: Visitor | Person): Response | Promise<Response> =>
  actor.kind === 'person' ? c.redirect(homeUrl, 303) : showForm(c, page(c))

export function postRegister(c: Ctx): Promise<Response> {
  const { locales, settings } = c.var.app
  return handleForm(c, page(c), async ({ password, ...data }, commit) => {
    refuseCommon(password, data.email)
    const takeBack = await mayWrite(c, data.email)
    const passwordHash = await hashPassword(password, addressKey(c)).catch(async (error) => {
      await takeBack()
      throw error
    })
    return commit(async (tx) => {
      const written = await register(tx, { ...data, passwordHash }, { locales, baseUrl: settings.baseUrl })
      rememberRequestedMail(c, { email: data.email, ...written })
      return redirect(c, checkMailUrl)
    })
  })
}

const page = (c: Ctx) =>
  formPage(registerForm, {
    stored: () => ({ language: offeredAs(c.var.locale.lang) }),
    view: (form) => show(c, () => ({ title: t('people.register.title'), body: <Register form={form} /> })),
  })

function Register({ form }: { form: FormOf<typeof registerForm> }) {
  const options = offered.map(({ code, name }) => ({ value: code, label: name, lang: code }))
  return (
    <>
      <PageTitle title={t('people.register.title')} lead={t('people.register.lead')} />
      <Form of={form}>
        <FormField of={form.name} label={t('people.name')} help={t('people.name.help')} />
        <FormField of={form.email} label={t('people.email')} help={t('people.email.help')} />
        <NewPassword of={form.password} />
        <FormField of={form.language} label={t('people.language')} help={t('people.language.help')} options={options} width="medium" />
        <FormActions>
          <Button kind="primary">{t('people.register.action')}</Button>
        </FormActions>
      </Form>
      <p class="section rule">{rich('people.register.signIn', { link: (words) => <a href={signInUrl()}>{words}</a> })}</p>
    </>
  )
}
