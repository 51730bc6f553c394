import type { Actor } from '../../../access/actor.ts'
import { countryName, day, items, languageName, list, number, t } from '../../../platform/i18n/index.ts'
import { DateRange, type Errors, Meta, Name, Notice, Paragraphs, Parts, Place, Places, ReportLink, Section, TitlePage } from '../../../ui/index.ts'
import { personUrl } from '../../people/urls.ts'
import { projectReportUrl } from '../../reports/urls.ts'
import { schoolUrl } from '../../schools/urls.ts'
import { agesWords, Town } from '../../vocabularies/index.ts'
import type { AnswerForm } from '../forms.ts'
import type { Project } from '../queries.ts'
import { Outcome } from './closure.tsx'
import { History } from './history.tsx'
import { NextAct } from './next-act.tsx'
import { competenceNames, projectTitle, stateToFounder, subjectNames } from './words.ts'

type Props = { project: Project; actor: Actor; form: AnswerForm; errors: Errors }

/** The project's title page, like a book's: emblems, title, aim; then for those who can act what comes next; the plan. */
export function ProjectView({ project, actor, form, errors }: Props) {
  return (
    <>
      <TitlePage
        emblems={project.schools.map((school) => school.id)}
        over={overLine(project, actor)}
        title={projectTitle(project.title)}
        lead={project.description}
        names={list([...new Set(project.schools.map((school) => countryName(school.country)))])}
      />
      <NextAct {...{ project, actor, form, errors }} />
      {project.partnerNeededBy && project.state === 'active' && (
        <Notice tone="attention">
          <p>{t('projects.partnerNeeded', { day: day(project.partnerNeededBy) })}</p>
        </Notice>
      )}
      {project.outcome && <Outcome text={project.outcome} />}
      <Plan project={project} />
      <History approvals={project.approvals.filter((approval) => approval.decision !== null)} />
      {actor.kind === 'person' && project.standing !== 'founder' && (
        <div class="rule">
          <ReportLink href={projectReportUrl(project.id)} name={projectTitle(project.title)} />
        </div>
      )}
    </>
  )
}

function overLine({ state, scope, founders }: Project, actor: Actor): string {
  const me = founders.find(({ personId }) => actor.kind === 'person' && personId === actor.id)
  return items([stateToFounder(state, me?.acceptedAt), ...(scope ? [t(`projects.scope.${scope}`)] : [])])
}

function Teacher({ project, school }: { project: Project; school: Project['schools'][number] }) {
  const founder = project.founders.find((each) => each.schoolId === school.id)
  if (!founder?.name) return null
  return (
    <>
      <br />
      <a href={personUrl(founder.personId)}>
        <Name of={founder.name} country={school.country} />
      </a>
    </>
  )
}

/** The margin of a project's page: who takes part, and the facts of the plan. */
export function ProjectAside({ project }: { project: Project }) {
  return (
    <>
      <Section title={t('projects.partners')}>
        <Places>
          {project.schools.map((school) => (
            <Place id={school.id} href={schoolUrl(school.id)} name={<Name of={school.name} country={school.country} />}>
              <Parts of={[school.town && <Town name={school.town} country={school.country} />, countryName(school.country)]} />
              <Teacher project={project} school={school} />
            </Place>
          ))}
        </Places>
      </Section>
      <Facts project={project} />
    </>
  )
}

/** What the partners mean to do, in their words. Nothing as long as nothing is written. */
export function Plan({ project }: { project: Project }) {
  const { aims, process, results } = project
  const texts = [
    ['aims', aims],
    ['process', process],
    ['results', results],
  ] as const
  if (!texts.some(([, text]) => text)) return null
  return (
    <Section title={t('projects.plan')}>
      <div class="stack loose">{texts.map(([field, text]) => text && <Passage title={t(`projects.field.${field}`)} text={text} />)}</div>
    </Section>
  )
}

/** When, for whom, in which languages and lessons. */
export function Facts({ project }: { project: Project }) {
  const { startsOn, endsOn } = project
  return (
    <Meta
      facts={[
        [t('projects.fact.dates'), startsOn && endsOn && <DateRange from={new Date(startsOn)} to={new Date(endsOn)} zone="UTC" />],
        [t('projects.fact.ages'), agesWords(project.agesFrom, project.agesTo)],
        [t('projects.fact.pupils'), project.pupilCount !== null && number(project.pupilCount)],
        [t('projects.fact.languages'), list(project.languages.map(languageName))],
        [t('projects.fact.subjects'), subjectNames(project.subjects)],
        [t('projects.fact.competences'), competenceNames(project.competences)],
        [t('projects.fact.tools'), project.tools && <span dir="auto">{project.tools}</span>],
      ]}
    />
  )
}

function Passage({ title, text }: { title: string; text: string }) {
  return (
    <div class="prose measure">
      <h3>{title}</h3>
      <Paragraphs text={text} />
    </div>
  )
}
