import type { FormOf } from '../../../platform/forms/index.ts'
import { countryName, day, languageName, message, t } from '../../../platform/i18n/index.ts'
import { shownAddress } from '../../../platform/text/mail-address.ts'
import { Breadcrumbs, Button, ButtonLink, ErrorSummary, Form, FormField, Meta, Notice, PageTitle, Parts, Section, Time } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { personUrl } from '../../people/urls.ts'
import { schoolUrl } from '../../schools/urls.ts'
import type { restorationForm, revocationForm, suspensionForm } from '../forms.ts'
import { mayRestore, type Teacher } from '../teachers.ts'
import { applicationUrl, restorationUrl, revocationUrl, suspensionUrl, teachersUrl } from '../urls.ts'
import { DecisionWords, StateBadge } from './decision-words.tsx'

type Forms = { revocation: FormOf<typeof revocationForm>; suspension: FormOf<typeof suspensionForm>; restoration: FormOf<typeof restorationForm> }
type Props = { teacher: Teacher; forms: Forms }

/** Somebody as their service sees them: who they are, and what was decided on them, by whom and why. */
export function TeacherView({ teacher, forms }: Props) {
  const { name, email, language, jobRole, state, service, school, until, registeredAt, seenAt, history, application, about, ideas } = teacher
  const errors = { ...forms.revocation.state.errors, ...forms.suspension.state.errors, ...forms.restoration.state.errors }
  return (
    <>
      <Breadcrumbs items={[{ href: teachersUrl, label: t('support.teachers') }]} />
      <PageTitle
        title={name}
        over={jobRole && message(`vocabularies.jobRole.${jobRole}`)}
        actions={
          <>
            {application && state === 'waiting' && (
              <ButtonLink kind="primary" href={applicationUrl(application)}>
                {t('support.teacher.application')}
              </ButtonLink>
            )}
            <ButtonLink href={personUrl(teacher.id)}>{t('support.teacher.profile')}</ButtonLink>
          </>
        }
      />
      <ErrorSummary errors={errors} />
      <Meta
        facts={[
          [
            t('support.state'),
            <>
              <StateBadge state={state} />
              {until && <span class="small"> {t('support.until', { day: day(until) })}</span>}
            </>,
          ],
          [
            t('support.school'),
            school && (
              <>
                <a href={schoolUrl(school.id)} dir="auto">
                  {school.name}
                </a>{' '}
                <Parts of={[school.town, countryName(school.country)]} />
              </>
            ),
          ],
          [t('support.country'), service && serviceName(service)],
          [t('support.email'), <a href={`mailto:${email}`}>{shownAddress(email)}</a>],
          [t('support.reads'), languageName(language)],
          [t('support.about'), about && <span dir="auto">{about}</span>],
          [t('support.ideas'), ideas && <span dir="auto">{ideas}</span>],
          [t('support.registered'), <Time at={registeredAt} form="date" />],
          [t('support.seen'), <Time at={seenAt} form="date" />],
        ]}
      />
      <Section title={t('support.history')} id="history">
        {history.length === 0 ? <p class="muted">{t('support.decisions.empty')}</p> : <History history={history} />}
      </Section>
    </>
  )
}

const History = ({ history }: Pick<Teacher, 'history'>) => (
  <ul class="stack tight">
    {history.map((each) => (
      <li>
        <DecisionWords of={each} /> <Time at={new Date(each.at)} form="datetime" /> · {each.by ? <bdi>{each.by}</bdi> : t('support.by.itself')}
        {each.school && (
          <>
            {' · '}
            <bdi>{each.school}</bdi>
          </>
        )}
        {each.reason && (
          <p class="muted" dir="auto">
            {each.reason}
          </p>
        )}
      </li>
    ))}
  </ul>
)

/** What can be decided on somebody as they are now; each asks for a reason that they read. */
export function Acts({ teacher, forms }: Props) {
  const { state, officer, language } = teacher
  const told = t('support.told', { language: languageName(language) })
  const back = forms.revocation.state.isBack
  return (
    <>
      {(mayRestore(teacher) || forms.restoration.state.isBack) && (
        <Section title={t(state === 'suspended' ? 'support.restore.suspended' : 'support.restore.revoked')}>
          <Form of={forms.restoration} action={restorationUrl(teacher.id)} summary={false}>
            <FormField of={forms.restoration.note} label={t('support.restore.note')} help={t('support.restore.help')} rows={2} />
            <Button>{t('support.restore.action')}</Button>
          </Form>
        </Section>
      )}
      {(state === 'validated' || back) && (
        <Section title={t('support.revoke')} id="revoke">
          <Form of={forms.revocation} action={revocationUrl(teacher.id)} summary={false}>
            <p>{t('support.revoke.help')}</p>
            <FormField of={forms.revocation.why} label={t('support.why')} help={told} rows={3} lang={language} />
            <Button kind="danger">{t('support.revoke.action')}</Button>
          </Form>
        </Section>
      )}
      {(state !== 'suspended' || forms.suspension.state.isBack) &&
        (officer ? (
          <Notice>
            <p>{t('support.suspend.officer')}</p>
          </Notice>
        ) : (
          <Section title={t('support.suspend')} id="suspend">
            <Form of={forms.suspension} action={suspensionUrl(teacher.id)} summary={false}>
              <p>{t('support.suspend.help')}</p>
              <FormField of={forms.suspension.reason} label={t('support.why')} help={told} rows={3} lang={language} />
              <FormField of={forms.suspension.until} label={t('support.suspend.until')} help={t('support.suspend.until.help')} width="short" />
              <Button kind="danger">{t('support.suspend.action')}</Button>
            </Form>
          </Section>
        ))}
    </>
  )
}
