import { isOfficer, type Person } from '../../../access/actor.ts'
import { oversees } from '../../../access/officer-scope.ts'
import { items, message, t } from '../../../platform/i18n/index.ts'
import { Badge, Breadcrumbs, ButtonLink, ErrorSummary, type Errors, Meta, Name, Paragraphs, ReportLink, Section, Time, TitlePage } from '../../../ui/index.ts'
import { partnersUrl } from '../../partners/urls.ts'
import { projectUrl } from '../../projects/urls.ts'
import { personReportUrl } from '../../reports/urls.ts'
import { teachersUrl, teacherUrl } from '../../support/urls.ts'
import { agesWords, languageWithLevel } from '../../vocabularies/index.ts'
import type { OpenProfile } from '../queries.ts'
import { accountUrl } from '../urls.ts'
import { Schools } from './schools.tsx'
import { availabilityWords, repliesWords } from './words.ts'

type Props = { profile: OpenProfile; actor: Person; errors: Errors }

/** A profile: who, where, what they teach and to whom, and their ideas. @param errors of a form beside it */
export function PersonView({ profile, actor, errors }: Props) {
  const own = profile.id === actor.id
  const available = availabilityWords(profile)
  return (
    <>
      <ErrorSummary errors={errors} />
      {!own && <Breadcrumbs items={[wayBack(actor)]} />}
      <TitlePage
        emblems={profile.schools.slice(0, 1).map(({ id }) => id)}
        over={profile.jobRole && message(`vocabularies.jobRole.${profile.jobRole}`)}
        title={<Name of={profile.name} country={profile.country} />}
        names={<Schools of={profile.schools} country={profile.country} linked />}
        actions={
          own ? (
            <ButtonLink href={accountUrl}>{t('people.profile.edit')}</ButtonLink>
          ) : (
            oversees(actor, profile.service) && <ButtonLink href={teacherUrl(profile.id)}>{t('people.profile.office')}</ButtonLink>
          )
        }
      />
      <Meta
        facts={[
          [t('people.profile.subjects'), items(profile.subjects.map((code) => message(`vocabularies.subject.${code}`)))],
          [t('people.profile.ages'), agesWords(profile.agesFrom, profile.agesTo)],
          [t('people.profile.languages'), items(profile.languages.map(({ code, level }) => languageWithLevel(code, level)))],
          [t('people.profile.available'), profile.availableProjects ? <Badge tone="done">{available}</Badge> : available],
          [t('people.profile.local'), profile.zone && <Time at={new Date()} form="weekday" zone={profile.zone} />],
          [t('people.profile.replies'), repliesWords(profile.repliesWithin)],
        ]}
      />
      {profile.ideas && <Words title={t('people.profile.ideas')} text={profile.ideas} />}
      {profile.about && <Words title={t('people.profile.about')} text={profile.about} />}
      {profile.projects.length > 0 && <Projects of={profile.projects} />}
      {!own && (
        <div class="rule">
          <ReportLink href={personReportUrl(profile.id)} name={profile.name} />
        </div>
      )}
    </>
  )
}

/** Where somebody else's page was found: officers go through their teachers, teachers look for partners. */
const wayBack = (actor: Person) =>
  isOfficer(actor) ? { href: teachersUrl, label: t('people.profile.teachers') } : { href: partnersUrl, label: t('people.profile.partners') }

function Projects({ of }: { of: OpenProfile['projects'] }) {
  return (
    <Section title={t('people.profile.projects')} id="projects">
      <ul class="plain stack tight">
        {of.map(({ id, title, state }) => (
          <li class="row tight">
            <a href={projectUrl(id)} dir="auto">
              {title}
            </a>
            <Badge tone={state === 'active' ? 'info' : 'done'}>{t(`people.profile.project.${state}`)}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <Section title={title}>
      <div class="prose measure">
        <Paragraphs text={text} />
      </div>
    </Section>
  )
}
