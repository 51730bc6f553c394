import type { BoundField } from '../../../platform/forms/form-state.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import type { Child } from '../../../platform/html/html.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { rich, t } from '../../../platform/i18n/index.ts'
import { shownAddress } from '../../../platform/text/mail-address.ts'
import { Button, ButtonForm, Form, FormActions, FormField, HiddenField, PageTitle, Section } from '../../../ui/index.ts'
import { pupilSignInUrl } from '../../pupils/urls.ts'
import { type signInForm, signInMailForm } from '../forms.ts'
import { passwords } from '../limits.ts'
import { passwordUrl, registerUrl, signInMailUrl } from '../urls.ts'

export type SignInForm = FormOf<typeof signInForm>

export function SignIn({ form }: { form: SignInForm }) {
  const link = (href: string) => (words: Child) => <a href={href}>{words}</a>
  return (
    <>
      <PageTitle title={t('people.signIn.title')} />
      <Form of={form}>
        <Next of={form.next} />
        <FormField of={form.email} label={t('people.email')} />
        <FormField of={form.password} label={t('people.password')} />
        <FormActions>
          <Button kind="primary">{t('people.signIn.action')}</Button>
          <a href={passwordUrl}>{t('people.signIn.forgotten')}</a>
        </FormActions>
      </Form>
      {form.state.problems.get('')?.key === passwords.refusal && <ByMail form={form} />}
      <div class="section rule stack tight">
        <p>{rich('people.signIn.register', { link: link(registerUrl) })}</p>
        <p class="muted">{rich('people.signIn.pupil', { link: link(pupilSignInUrl) })}</p>
      </div>
    </>
  )
}

const Next = ({ of }: { of: BoundField }) => <HiddenField of={of} value={localPath(of.value)} />

/** The way in for an account's owner while strangers guess at the password. */
function ByMail({ form }: { form: SignInForm }) {
  const { email, next } = signInMailForm.filled({ email: form.email.value, next: form.next.value })
  return (
    <Section title={t('people.signIn.mail')}>
      <div class="stack">
        <p>{t('people.signIn.mail.text', { email: shownAddress(email.value) })}</p>
        <ButtonForm action={signInMailUrl}>
          <Next of={next} />
          <HiddenField of={email} />
          <Button>{t('people.signIn.mail.action')}</Button>
        </ButtonForm>
      </div>
    </Section>
  )
}
