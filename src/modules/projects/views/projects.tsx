import { begunStates } from '../../../access/begun-projects.ts'
import { queryUrl } from '../../../platform/forms/read-query.ts'
import { countryName, items, languageName, list, message, namedInOrder, t } from '../../../platform/i18n/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  DialogLink,
  Emblems,
  EmptyState,
  Form,
  FormField,
  HiddenField,
  PageTitle,
  Pagination,
  Result,
  Results,
  Sheet,
  Tabs,
  TileRow,
} from '../../../ui/index.ts'
import { ageBands, pupilsAged, subjects } from '../../vocabularies/index.ts'
import { findForm } from '../forms.ts'
import type { MyProject, ProjectCard, ProjectFilters, ProjectList } from '../listings.ts'
import { newProjectUrl, projectsUrl, projectUrl } from '../urls.ts'
import { Schools } from './lines.tsx'
import { projectTitle, stateToFounder, stateWords, subjectNames } from './words.ts'

const ProjectTabs = ({ current }: { current: 'mine' | 'all' }) => (
  <Tabs
    label={t('projects.title')}
    items={[
      { href: projectsUrl, label: t('projects.tab.mine'), current: current === 'mine' },
      { href: `${projectsUrl}?of=all`, label: t('projects.tab.all'), current: current === 'all' },
    ]}
  />
)

const Begin = () => (
  <ButtonLink kind="primary" icon="plus" href={newProjectUrl()}>
    {t('projects.new.title')}
  </ButtonLink>
)

/** Projects I have founded or joined. */
export function MyProjectsView({ projects }: { projects: readonly MyProject[] }) {
  return (
    <>
      <PageTitle title={t('projects.title')} actions={<Begin />} />
      <ProjectTabs current="mine" />
      {projects.length === 0 ? (
        <EmptyState drawing="twin" title={t('projects.none')} action={<Begin />}>
          <p>{t('projects.noneText')}</p>
        </EmptyState>
      ) : (
        <TileRow
          items={projects.map((project) => ({
            href: project.href,
            title: projectTitle(project.title),
            emblems: project.schools.map(({ id }) => id),
            at: project.lastActivity,
            state: <State project={project} />,
          }))}
        />
      )}
    </>
  )
}

const tones = {
  draft: 'neutral',
  'waiting-for-partner': 'attention',
  'waiting-for-approval': 'attention',
  active: 'info',
  closed: 'done',
  withdrawn: 'neutral',
  refused: 'danger',
} as const

function State({ project: { state, founding } }: { project: MyProject }) {
  return (
    <p>
      <Badge tone={tones[state]}>{stateToFounder(state, founding?.accepted)}</Badge>
    </p>
  )
}

type Props = { filters: ProjectFilters; found: ProjectList; countries: readonly string[]; teacher: boolean }

/** Projects that have begun, for everyone. */
export function PublicProjectsView({ filters, found, countries, teacher }: Props) {
  const { page } = filters
  const at = (other: number) => queryUrl(projectsUrl, { ...filters, of: 'all', page: other })
  return (
    <>
      <PageTitle title={t('projects.title')} lead={teacher ? undefined : t('projects.publicLead')} actions={teacher && <Begin />} />
      {teacher && <ProjectTabs current="all" />}
      <div class="split start">
        <Sheet id="filters" title={t('projects.filter.title')}>
          <Filter filters={filters} countries={countries} />
        </Sheet>
        <div>
          <p class="only-phone">
            <DialogLink to="filters" icon="sliders-horizontal">
              {t('projects.filter.title')}
            </DialogLink>
          </p>
          {found.cards.length === 0 ? (
            <EmptyState drawing="search" title={t('projects.nothing')}>
              <p>{t('projects.nothingText')}</p>
            </EmptyState>
          ) : (
            <Results>
              {found.cards.map((card) => (
                <CardOf card={card} />
              ))}
            </Results>
          )}
          <Pagination previous={page > 1 ? at(page - 1) : undefined} next={found.hasNext ? at(page + 1) : undefined} />
        </div>
      </div>
    </>
  )
}

function CardOf({ card }: { card: ProjectCard }) {
  const facts = [subjectNames(card.subjects.slice(0, 3)), pupilsAged(card.agesFrom, card.agesTo), list(card.languages.map(languageName))]
  return (
    <Result
      href={projectUrl(card.id)}
      title={card.title}
      picture={<Emblems ids={card.schools.map(({ id }) => id)} size={44} />}
      place={<Schools of={card.schools} />}
      facts={items(facts.filter(Boolean))}
      text={card.description}
      foot={card.state === 'closed' && <Badge tone="done">{stateWords('closed')}</Badge>}
    />
  )
}

function Filter({ filters, countries }: Pick<Props, 'filters' | 'countries'>) {
  const form = findForm.filled({ ...filters, of: 'all' })
  return (
    <Form action={projectsUrl} method="get" role="search">
      <HiddenField of={form.of} />
      <FormField of={form.q} label={t('projects.filter.text')} />
      <FormField
        of={form.country}
        label={t('projects.filter.country')}
        empty={t('projects.filter.anyCountry')}
        options={namedInOrder('region', countries, countryName)}
        optional={false}
      />
      <FormField
        of={form.subject}
        label={t('projects.filter.subject')}
        empty={t('projects.filter.anySubject')}
        options={namedInOrder('subject', subjects, (code) => message(`vocabularies.subject.${code}`))}
        optional={false}
      />
      <FormField
        of={form.ages}
        label={t('projects.filter.ages')}
        empty={t('projects.filter.anyAges')}
        options={ageBands.map((value) => ({ value, label: message(`vocabularies.ages.${value}`) }))}
        optional={false}
      />
      <FormField
        of={form.phase}
        label={t('projects.filter.state')}
        empty={t('projects.filter.anyState')}
        options={begunStates.map((value) => ({ value, label: stateWords(value) }))}
        optional={false}
      />
      <Button>{t('projects.filter.show')}</Button>
    </Form>
  )
}
