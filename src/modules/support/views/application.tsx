import { countryName, items, languageName, message, number, t } from '../../../platform/i18n/index.ts'
import { shownAddress } from '../../../platform/text/mail-address.ts'
import {
  AgeBar,
  Badge,
  Breadcrumbs,
  Button,
  ButtonForm,
  ErrorSummary,
  Form,
  FormField,
  Meta,
  Notice,
  PageTitle,
  Parts,
  Section,
  Time,
} from '../../../ui/index.ts'
import { schoolUrl } from '../../schools/urls.ts'
import { languageWithLevel } from '../../vocabularies/index.ts'
import type { DecisionForm, ReasonCode } from '../forms.ts'
import type { Application } from '../queries.ts'
import { applicationUrl, decisionUrl, queueUrl, returnUrl, teacherUrl } from '../urls.ts'

type Reasons = readonly { code: ReasonCode; text: string }[]

/** Who asks, and what speaks for it. */
export function ApplicationView({ application, form }: { application: Application; form: DecisionForm }) {
  return (
    <>
      <Breadcrumbs items={[{ href: queueUrl, label: t('support.queue') }]} />
      <PageTitle title={application.name} over={application.jobRole && message(`vocabularies.jobRole.${application.jobRole}`)} />
      <ErrorSummary errors={form.state.errors} />
      <Person application={application} />
      <School application={application} />
      {application.before.length > 0 && <Before application={application} />}
      {application.decision && <Decided application={application} />}
      <Neighbours application={application} />
    </>
  )
}

/** The ways on through the queue; keys press them. */
const Neighbours = ({ application: { previous, next } }: { application: Application }) => (
  <application-keys>
    <nav class="pages" aria-label={t('support.neighbours')}>
      {previous ? (
        <a class="button" href={applicationUrl(previous)} rel="prev" data-turbo-prefetch="false">
          {t('support.previous')}
        </a>
      ) : (
        <span />
      )}
      <a href={queueUrl} rel="up">
        {t('support.preview.back')}
      </a>
      {next ? (
        <a class="button" href={applicationUrl(next)} rel="next" data-turbo-prefetch="false">
          {t('support.next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
    <p class="muted small only-wide">{t('support.keys.open')}</p>
  </application-keys>
)

function Person({ application }: { application: Application }) {
  const { email, language, subjects, languages, about, ideas, requestedAt, registeredAt, target, decision } = application
  return (
    <Meta
      facts={[
        [t('support.email'), <a href={`mailto:${email}`}>{shownAddress(email)}</a>],
        [t('support.reads'), languageName(language)],
        [t('support.subjects'), items(subjects.map((code) => message(`vocabularies.subject.${code}`)))],
        [t('support.languages'), items(languages.map((each) => languageWithLevel(each.language, each.level)))],
        [t('support.about'), about && <span dir="auto">{about}</span>],
        [t('support.ideas'), ideas && <span dir="auto">{ideas}</span>],
        [t('support.registered'), <Time at={registeredAt} form="date" />],
        [t('support.asked'), <Time at={requestedAt} form="datetime" />],
        [t('support.waiting'), !decision && <AgeBar since={requestedAt} target={target} />],
      ]}
    />
  )
}

function School({ application: { school, sameDomain, domain } }: { application: Application }) {
  const known = school.registerNumber ? <bdi>{school.registerNumber}</bdi> : <Badge tone="attention">{t('support.sign.unregistered')}</Badge>
  return (
    <Section title={<a href={schoolUrl(school.id)}>{school.name}</a>}>
      <Meta
        facts={[
          [t('support.place'), <Parts of={[school.address, school.postcode, school.town, countryName(school.country)]} />],
          [t('support.register'), known],
          [t('support.entry'), school.addedBy ? t('support.entry.added', { name: school.addedBy }) : school.registerNumber && t('support.entry.register')],
          [t('support.website'), school.website ? <bdi>{school.website}</bdi> : t('support.sign.noWebsite')],
          [
            t('support.domain'),
            <>
              <bdi>{`@${domain}`}</bdi>{' '}
              {sameDomain ? (
                <Badge tone="done">{t('support.sign.domain')}</Badge>
              ) : (
                school.website && <span class="muted">{t('support.sign.otherDomain')}</span>
              )}
            </>,
          ],
          [t('support.colleagues'), number(school.colleagues)],
          [t('support.firstValidated'), school.firstValidated && <FirstValidated of={school.firstValidated} />],
        ]}
      />
    </Section>
  )
}

const FirstValidated = ({ of: { at, by } }: { of: { at: string; by: string | null } }) => (
  <>
    <Time at={new Date(at)} form="date" />
    {by && (
      <>
        {' · '}
        <bdi>{by}</bdi>
      </>
    )}
  </>
)

function Before({ application }: { application: Application }) {
  return (
    <Section title={t('support.before')}>
      <ul class="stack tight">
        {application.before.map((each) => (
          <li>
            <Time at={new Date(each.decidedAt)} form="date" /> · <span dir="auto">{each.school}</span> · {t(`support.decision.${each.decision}`)}
            {each.reason && (
              <p class="muted" dir="auto">
                {each.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Decided({ application }: { application: Application }) {
  const { id, decision, reason, mayUndo } = application
  return (
    <Notice tone={decision === 'validated' ? 'done' : 'attention'} title={decision && t(`support.decision.${decision}`)}>
      {reason && <p dir="auto">{reason}</p>}
      {mayUndo && (
        <ButtonForm action={returnUrl(id)}>
          <Button size="small">{t('support.undo')}</Button>
        </ButtonForm>
      )}
      <p>
        <a href={teacherUrl(application.personId)}>{t('support.teacher.open')}</a>
      </p>
    </Notice>
  )
}

/** The two answers, beside what they are given on. */
export function Decide({ application, reasons, form }: { application: Application; reasons: Reasons; form: DecisionForm }) {
  const { id, language } = application
  const language_ = languageName(language)
  return (
    <>
      {!application.decision && (
        <Section title={t('support.decide')}>
          <ButtonForm action={decisionUrl(id)}>
            <Button kind="primary" name="decision" value="validated" icon="check">
              {t('support.validate.who')}
            </Button>
          </ButtonForm>
        </Section>
      )}
      <Section title={t('support.refuse')} id="refuse">
        <div class="stack">
          <p>{t('support.refuse.help', { language: language_ })}</p>
          <ul class="plain stack tight">
            {reasons.map(({ code, text }) => (
              <li>
                <a href={`${applicationUrl(id)}?reason=${code}#refuse`} data-turbo-prefetch="false">
                  {t(`support.reason.${code}.title`)}
                </a>
                <br />
                <span class="small muted" lang={language} dir="auto">
                  {text}
                </span>
              </li>
            ))}
          </ul>
          <Form of={form} summary={false}>
            <FormField of={form.reason} label={t('support.reason.label', { language: language_ })} rows={4} optional={false} lang={language} />
            <div>
              <Button kind="danger" name="decision" value="refused">
                {t('support.refuse.action')}
              </Button>
            </div>
          </Form>
        </div>
      </Section>
    </>
  )
}
