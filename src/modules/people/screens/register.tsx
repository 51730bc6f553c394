import { hashPassword } from '../../../platform/crypto/index.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { type FormState, filled, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { lang, languages, rich, t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, PageTitle, Select, TextInput } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { show } from '../../shell/index.ts'
import { refuseCommon } from '../domain/passwords.ts'
import { register } from '../domain/register.ts'
import { registering } from '../forms.ts'
import { checkMailUrl, registerUrl, signInUrl } from '../urls.ts'
import { NewPassword } from '../views/new-password.tsx'
import { mayWrite } from './may-write.ts'
import { rememberRequestedMail } from './requested-mail.ts'

export function showRegister(c: Ctx): Response | Promise<Response> {
  if (c.var.actor.kind === 'person') return c.redirect(homeUrl, 303)
  return page(c, filled({ language: c.var.locale.lang }))
}

export function postRegister(c: Ctx): Promise<Response> {
  const { db, locales, settings } = c.var.app
  return handleForm(
    c,
    registering,
    async ({ password, ...data }) => {
      refuseCommon(password, data.email)
      const takeBack = await mayWrite(c, data.email)
      const passwordHash = await hashPassword(password, addressKey(c)).catch(async (error) => {
        await takeBack()
        throw error
      })
      const written = await db.transaction().execute((tx) => register(tx, { ...data, passwordHash }, { locales, baseUrl: settings.baseUrl }))
      rememberRequestedMail(c, { email: data.email, ...written })
      return redirect(c, checkMailUrl)
    },
    (form) => page(c, form, 422),
  )
}

const page = (c: Ctx, form: FormState, status = 200): Promise<Response> =>
  show(c, () => ({ title: t('people.register.title'), body: <Register form={form} /> }), status)

function Register({ form }: { form: FormState }) {
  const options = Object.entries(languages).map(([value, label]) => ({ value, label: <span lang={value}>{label}</span> }))
  return (
    <>
      <PageTitle title={t('people.register.title')} lead={t('people.register.lead')} />
      <Form action={registerUrl} errors={form.byField}>
        <TextInput
          name="name"
          label={t('people.name')}
          help={t('people.name.help')}
          value={form.value('name')}
          error={form.error('name')}
          autocomplete="name"
          maxlength={120}
        />
        <TextInput
          name="email"
          type="email"
          label={t('people.email')}
          help={t('people.email.help')}
          value={form.value('email')}
          error={form.error('email')}
          autocomplete="email"
        />
        <NewPassword error={form.error('password')} />
        <Select
          name="language"
          label={t('people.language')}
          help={t('people.language.help')}
          options={options}
          value={form.value('language') || lang()}
          error={form.error('language')}
          width="medium"
        />
        <FormActions>
          <Button kind="primary">{t('people.register.action')}</Button>
        </FormActions>
      </Form>
      <p class="section rule">{rich('people.register.signIn', { link: (words: string) => <a href={signInUrl()}>{words}</a> })}</p>
    </>
  )
}
