import type { BoundField } from '../../../platform/forms/form-state.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, HiddenField, Notice, PageTitle, Qr, Section } from '../../../ui/index.ts'
import { queueUrl } from '../../support/urls.ts'
import { setupAddress } from '../domain/second-factor.ts'
import type { secondFactorForm, setUpForm } from '../forms.ts'
import { recoveryCodesUrl } from '../urls.ts'

const Next = ({ of }: { of: BoundField }) => <HiddenField of={of} value={localPath(of.value, queueUrl)} />

/** Later sign-ins: the code of the app, or a recovery code. */
export function AskForCode({ form }: { form: FormOf<typeof secondFactorForm> }) {
  return (
    <>
      <PageTitle title={t('people.factor.title')} lead={t('people.factor.lead')} />
      <Form of={form}>
        <Next of={form.next} />
        <FormField of={form.code} label={t('people.factor.code')} help={t('people.factor.recovery')} width="short" />
        <FormActions>
          <Button kind="primary">{t('people.factor.action')}</Button>
        </FormActions>
      </Form>
    </>
  )
}

type SetUpProps = { email: string; secret: string; sealed: string; form: FormOf<typeof setUpForm> }

/** The first sign-in of an officer: the secret for the app as a square and as letters, and a code that proves it arrived. */
export function SetUp({ email, secret, sealed, form }: SetUpProps) {
  return (
    <>
      <PageTitle title={t('people.factor.setUp')} lead={t('people.factor.setUp.lead')} />
      <Section title={t('people.factor.setUp.scan')}>
        <div class="stack">
          <Qr text={setupAddress(secret, email)} label={t('people.factor.setUp.square')} />
          <p>{t('people.factor.setUp.byHand')}</p>
          <p>
            <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </div>
      </Section>
      <Section title={t('people.factor.setUp.prove')}>
        <Form of={form}>
          <Next of={form.next} />
          <HiddenField of={form.sealed} value={sealed} />
          <FormField of={form.code} label={t('people.factor.code')} width="short" />
          <FormActions>
            <Button kind="primary">{t('people.factor.setUp.action')}</Button>
          </FormActions>
        </Form>
      </Section>
    </>
  )
}

/** Shown once, to be printed or written down. */
export function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  return (
    <>
      <PageTitle title={t('people.factor.codes')} lead={t('people.factor.codes.lead')} />
      <Notice tone="attention">
        <p>{t('people.factor.codes.once')}</p>
      </Notice>
      <ul class="plain codes" dir="ltr">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Form action={recoveryCodesUrl(next)}>
        <div>
          <Button kind="primary">{t('people.factor.codes.action')}</Button>
        </div>
      </Form>
    </>
  )
}
