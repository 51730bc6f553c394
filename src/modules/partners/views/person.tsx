import type { Person } from '../../../access/actor.ts'
import { languageName, list, message, t } from '../../../platform/i18n/index.ts'
import { Badge, ButtonLink, ErrorSummary, Meta, Reasons, Section, Time, TitlePage } from '../../../ui/index.ts'
import { accountUrl } from '../../people/urls.ts'
import { newProjectUrl } from '../../projects/urls.ts'
import type { Reasons as Why } from '../domain/reasons.ts'
import type { Profile } from '../queries.ts'
import { AnswerButtons, WithdrawButton } from './answer-buttons.tsx'
import { AskContact, type ContactRequestForm } from './ask-contact.tsx'
import { Schools } from './schools.tsx'
import { agesWords, reasonWords, repliesWords } from './words.ts'

type Props = { profile: Profile; actor: Person; why: Why; form: ContactRequestForm }

/** A profile: who, where, what they teach and to whom, and their ideas. */
export function PersonView({ profile, actor, form }: Omit<Props, 'why'>) {
  const own = profile.id === actor.id
  return (
    <>
      <ErrorSummary errors={form.state.errors} />
      <TitlePage
        emblems={profile.schools.slice(0, 1).map(({ id }) => id)}
        over={profile.jobRole && message(`vocabularies.jobRole.${profile.jobRole}`)}
        title={profile.name}
        names={<Schools of={profile.schools} country={profile.country} />}
        actions={own && <ButtonLink href={accountUrl}>{t('partners.person.edit')}</ButtonLink>}
      />
      <Meta
        facts={[
          [t('partners.person.subjects'), list(profile.subjects.map((code) => message(`vocabularies.subject.${code}`)))],
          [t('partners.person.ages'), agesWords(profile.agesFrom, profile.agesTo)],
          [
            t('partners.person.languages'),
            list(profile.languages.map(({ code, level }) => `${languageName(code)} (${message(`vocabularies.level.${level}`)})`)),
          ],
          [t('partners.person.available'), <Availability profile={profile} />],
          [t('partners.person.local'), profile.zone && <Time at={new Date()} form="weekday" zone={profile.zone} />],
          [t('partners.person.replies'), repliesWords(profile.repliesWithin)],
        ]}
      />
      {profile.ideas && <Words title={t('partners.person.ideas')} text={profile.ideas} />}
      {profile.about && <Words title={t('partners.person.about')} text={profile.about} />}
    </>
  )
}

function Availability({ profile }: { profile: Profile }) {
  if (!profile.availableProjects) return <>{t('partners.notAvailableNow')}</>
  return <Badge tone="done">{profile.availablePlus ? t('partners.availablePlus') : t('partners.available')}</Badge>
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Section title={title}>
      <div class="prose measure">
        {text.split(/\n+/).map((paragraph) => (
          <p dir="auto">{paragraph}</p>
        ))}
      </div>
    </Section>
  )
}

/** The margin of a profile: why it fits, and how to get in touch. */
export function InTouch({ profile, why, form }: Pick<Props, 'profile' | 'why' | 'form'>) {
  const reasons = reasonWords(why)
  return (
    <Section title={t('partners.person.touch')} id="contact">
      <div class="stack">
        <Reasons of={reasons} />
        <Tie profile={profile} form={form} />
      </div>
    </Section>
  )
}

function Tie({ profile, form }: Pick<Props, 'profile' | 'form'>) {
  const { tie, requestId, name } = profile
  if (tie === 'contact')
    return (
      <>
        <p>{t('partners.person.contact', { name })}</p>
        <p>
          <ButtonLink kind="primary" href={newProjectUrl(profile.id)}>
            {t('partners.person.found', { name })}
          </ButtonLink>
        </p>
      </>
    )
  if (tie === 'asked')
    return (
      <>
        <p>{t('partners.person.asked', { name })}</p>
        {requestId && <WithdrawButton id={requestId} />}
      </>
    )
  if (tie === 'asks')
    return (
      <>
        <p>{t('partners.person.asks', { name })}</p>
        {requestId && <AnswerButtons id={requestId} />}
      </>
    )
  if (!profile.availableProjects) return <p>{t('partners.person.notNow', { name })}</p>
  return <AskContact profile={profile} form={form} />
}
