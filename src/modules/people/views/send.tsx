import { countryName, dayOf, items, message, t } from '../../../platform/i18n/index.ts'
import { Button, ButtonLink, Form, FormActions, Meta, Notice, PageTitle, Parts } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { serviceUrl } from '../../countries/urls.ts'
import { partnersUrl } from '../../partners/urls.ts'
import { projectsUrl } from '../../projects/urls.ts'
import { bandsOf, languageWithLevel } from '../../vocabularies/index.ts'
import type { OwnProfile } from '../own-profile.ts'
import { accountUrl, applicationPostUrl, welcomeUrl } from '../urls.ts'
import type { StepName } from './steps.ts'
import { WelcomeSteps } from './welcome-steps.tsx'

export function SendView({ profile }: { profile: OwnProfile }) {
  const country = serviceName(profile.school?.service ?? '')
  const toSend = profile.state === 'registered' || profile.state === 'refused'
  return (
    <>
      <WelcomeSteps profile={profile} current="send" />
      <Standing profile={profile} country={country} />
      <div class="stack">
        <Summary profile={profile} />
        {toSend ? (
          <Form action={applicationPostUrl}>
            <FormActions>
              <Button kind="primary">{t('people.apply.action', { country })}</Button>
            </FormActions>
          </Form>
        ) : (
          <div class="actions">
            {profile.state === 'validated' && (
              <ButtonLink kind="primary" href={partnersUrl}>
                {t('people.apply.partners')}
              </ButtonLink>
            )}
            <ButtonLink href={projectsUrl}>{t('people.apply.projects')}</ButtonLink>
          </div>
        )}
      </div>
    </>
  )
}

function Standing({ profile, country }: { profile: OwnProfile; country: string }) {
  const { state, application, school } = profile
  if (state === 'waiting') {
    return (
      <>
        <PageTitle title={t('people.apply.waiting', { country })} lead={t('people.apply.waiting.lead', { days: school?.targetDays ?? 7 })} />
        {application && <p class="muted">{t('people.apply.sent', { date: dayOf(new Date(application.requestedAt)) })}</p>}
        <p>
          <a href={serviceUrl(school?.service ?? null)}>{t('people.apply.write', { country })}</a>
        </p>
      </>
    )
  }
  if (state === 'validated') return <PageTitle title={t('people.apply.validated')} lead={t('people.apply.validated.lead')} />
  return (
    <>
      <PageTitle title={t('people.step.send')} lead={t('people.step.send.lead', { country })} />
      {state === 'refused' && application && (
        <Notice tone="attention" title={t(application.decision === 'revoked' ? 'people.apply.revoked' : 'people.apply.refused', { country })}>
          <p dir="auto">{application.reason}</p>
          <p>{t('people.apply.refused.again')}</p>
          <ul class="stack tight">
            <li>
              <a href={`${accountUrl}#address`}>{t('people.apply.address')}</a>
            </li>
            <li>
              <a href={serviceUrl(school?.service ?? null)}>{t('people.apply.write', { country })}</a>
            </li>
          </ul>
        </Notice>
      )}
    </>
  )
}

function Summary({ profile }: { profile: OwnProfile }) {
  const change = (step: StepName, words: readonly (string | false | null | undefined)[]) => (
    <>
      <Parts of={words} />{' '}
      <a class="small" href={welcomeUrl(step)} aria-label={t('people.change.what', { what: t(`people.step.${step}.short`) })}>
        {t('people.change')}
      </a>
    </>
  )
  const { jobRole, school, subjects, languages } = profile
  return (
    <Meta
      facts={[
        [t('people.step.job-role.short'), change('job-role', [profile.name, jobRole && message(`vocabularies.jobRole.${jobRole}`)])],
        [t('people.step.school.short'), change('school', school ? [school.name, school.town, countryName(school.country)] : [])],
        [t('people.step.subjects.short'), change('subjects', [items(subjects.map((code) => message(`vocabularies.subject.${code}`)))])],
        [t('people.step.languages.short'), change('languages', [items(languages.map(({ language, level }) => languageWithLevel(language, level)))])],
        [t('people.step.class.short'), change('class', [items(bandsOf(profile.agesFrom, profile.agesTo).map((band) => message(`vocabularies.ages.${band}`)))])],
      ]}
    />
  )
}
