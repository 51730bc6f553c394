import type { Person } from '../../../access/actor.ts'
import { oversees } from '../../../access/officer-scope.ts'
import { items, message, t } from '../../../platform/i18n/index.ts'
import { Badge, ButtonLink, ErrorSummary, type Errors, Meta, Name, Paragraphs, ReportLink, Section, Time, TitlePage } from '../../../ui/index.ts'
import { personReportUrl } from '../../reports/urls.ts'
import { teacherUrl } from '../../support/urls.ts'
import { agesWords, languageWithLevel } from '../../vocabularies/index.ts'
import type { Profile } from '../queries.ts'
import { accountUrl } from '../urls.ts'
import { Schools } from './schools.tsx'
import { availabilityWords, repliesWords } from './words.ts'

type Props = { profile: Profile; actor: Person; errors: Errors }

/** A profile: who, where, what they teach and to whom, and their ideas. @param errors of a form beside it */
export function PersonView({ profile, actor, errors }: Props) {
  const own = profile.id === actor.id
  const available = availabilityWords(profile)
  return (
    <>
      <ErrorSummary errors={errors} />
      <TitlePage
        emblems={profile.schools.slice(0, 1).map(({ id }) => id)}
        over={profile.jobRole && message(`vocabularies.jobRole.${profile.jobRole}`)}
        title={<Name of={profile.name} country={profile.country} />}
        names={<Schools of={profile.schools} country={profile.country} />}
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
      {!own && (
        <div class="rule">
          <ReportLink href={personReportUrl(profile.id)} name={profile.name} />
        </div>
      )}
    </>
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
