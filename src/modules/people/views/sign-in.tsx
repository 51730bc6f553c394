import type { FormState } from '../../../platform/http/forms.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { rich, t } from '../../../platform/i18n/index.ts'
import { Button, ButtonForm, Form, FormActions, PageTitle, Section, TextInput } from '../../../ui/index.ts'
import { pupilSignInUrl } from '../../twinspace/urls.ts'
import { passwords } from '../limits.ts'
import { passwordUrl, registerUrl, signInMailUrl, signInUrl } from '../urls.ts'

export function SignIn({ form }: { form: FormState }) {
  const link = (href: string) => (words: string) => <a href={href}>{words}</a>
  return (
    <>
      <PageTitle title={t('people.signIn.title')} />
      <Form action={signInUrl()} errors={form.byField}>
        <Next form={form} />
        <TextInput name="email" type="email" label={t('people.email')} value={form.value('email')} error={form.error('email')} autocomplete="username" />
        <TextInput name="password" type="password" label={t('people.password')} error={form.error('password')} autocomplete="current-password" />
        <FormActions>
          <Button kind="primary">{t('people.signIn.action')}</Button>
          <a href={passwordUrl}>{t('people.signIn.forgotten')}</a>
        </FormActions>
      </Form>
      {form.problems.get('')?.key === passwords.refusal && <ByMail form={form} />}
      <div class="section rule stack tight">
        <p>{rich('people.signIn.register', { link: link(registerUrl) })}</p>
        <p class="muted">{rich('people.signIn.pupil', { link: link(pupilSignInUrl) })}</p>
      </div>
    </>
  )
}

const Next = ({ form }: { form: FormState }) => <input type="hidden" name="next" value={localPath(form.value('next'))} />

/** The way in for an account's owner while strangers guess at the password. */
const ByMail = ({ form }: { form: FormState }) => (
  <Section title={t('people.signIn.mail')}>
    <div class="stack">
      <p>{t('people.signIn.mail.text', { email: form.value('email') })}</p>
      <ButtonForm action={signInMailUrl}>
        <Next form={form} />
        <input type="hidden" name="email" value={form.value('email')} />
        <Button>{t('people.signIn.mail.action')}</Button>
      </ButtonForm>
    </div>
  </Section>
)
