import type { Person } from '../../../access/actor.ts'
import { isOfficer } from '../../../access/actor.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import { offered, t } from '../../../platform/i18n/index.ts'
import { shownAddress } from '../../../platform/text/mail-address.ts'
import { Button, ErrorSummary, Form, FormField, Notice, PageTitle, Section } from '../../../ui/index.ts'
import { rhythms } from '../../notifications/index.ts'
import { queueUrl } from '../../support/urls.ts'
import type { addressForm, mailsForm, nameForm, passwordForm } from '../forms.ts'
import { secondFactorUrl, sessionsUrl, welcomeUrl } from '../urls.ts'
import { NewPassword } from './new-password.tsx'
import { type StepName, stepNames } from './steps.ts'
import { timeZones } from './time-zones.ts'

type AccountForms = {
  name: FormOf<typeof nameForm>
  address: FormOf<typeof addressForm>
  password: FormOf<typeof passwordForm>
  mails: FormOf<typeof mailsForm>
}

/** Everything about one's own account, each part a form of its own. */
export function AccountView({ actor, forms, officer, teaches }: { actor: Person; forms: AccountForms; officer: boolean; teaches: boolean }) {
  const inOffice = isOfficer(actor)
  const options = offered.map(({ code, name }) => ({ value: code, label: name, lang: code }))
  return (
    <>
      <PageTitle title={t('people.account.title')} lead={shownAddress(actor.email)} />
      <ErrorSummary errors={{ ...forms.name.state.errors, ...forms.address.state.errors, ...forms.password.state.errors, ...forms.mails.state.errors }} />
      {officer && !inOffice && (
        <Notice tone="attention" title={t('people.factor.wanted')}>
          <p>
            <a href={secondFactorUrl(queueUrl)}>{t('people.factor.wanted.action')}</a>
          </p>
        </Notice>
      )}
      <Section title={t('people.account.name')}>
        <Form of={forms.name} summary={false}>
          <FormField of={forms.name.name} label={t('people.name')} />
          <FormField of={forms.name.language} label={t('people.language')} help={t('people.language.help')} options={options} width="medium" />
          <FormField
            of={forms.name.timeZone}
            label={t('people.timeZone')}
            help={t('people.timeZone.help')}
            options={timeZones()}
            empty={t('people.timeZone.school')}
            optional={false}
            width="medium"
          />
          <div>
            <Button>{t('people.account.name.action')}</Button>
          </div>
        </Form>
      </Section>
      {(teaches || (actor.onboarded && !officer)) && (
        <Section title={t('people.account.profile')}>
          <ul class="stack tight">
            {stepNames.map((step: StepName) => (
              <li>
                <a href={welcomeUrl(step)}>{t(`people.step.${step}`)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('people.address')} id="address">
        <Form of={forms.address} summary={false}>
          <FormField of={forms.address.email} label={t('people.address.new')} help={t('people.address.help')} />
          <FormField of={forms.address.known} label={t('people.password.current')} />
          <div>
            <Button>{t('people.address.action')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('people.account.password')}>
        <Form of={forms.password} summary={false}>
          <FormField of={forms.password.current} label={t('people.password.current')} />
          <NewPassword of={forms.password.password} label={t('people.password.new')} />
          <p class="muted small">{t('people.account.password.ends')}</p>
          <div>
            <Button>{t('people.account.password.action')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('people.account.mails')}>
        <Form of={forms.mails} summary={false}>
          <FormField of={forms.mails.mails} label={t('people.account.mails.label')} help={t('people.account.mails.help')} />
          <FormField
            of={forms.mails.news}
            label={t('people.account.news')}
            help={t('people.account.news.help')}
            options={rhythms.map((value) => ({ value, label: t(`people.account.news.${value}`) }))}
            width="medium"
          />
          <div>
            <Button>{t('people.account.mails.action')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('people.sessions.title')}>
        <p>
          <a href={sessionsUrl}>{t('people.account.sessions')}</a>
        </p>
      </Section>
    </>
  )
}
