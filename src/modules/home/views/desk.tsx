import type { Person } from '../../../access/actor.ts'
import { t } from '../../../platform/i18n/index.ts'
import { ButtonLink, EmptyState, PageTitle, Section, TileRow, WaitingList } from '../../../ui/index.ts'
import type { OpenRequest } from '../../partners/index.ts'
import { partnersUrl } from '../../partners/urls.ts'
import type { MyProject, Waiting } from '../../projects/index.ts'
import { newProjectUrl, projectsUrl } from '../../projects/urls.ts'
import type { MySpace } from '../../space/index.ts'
import type { DeskQueue, OwnValidation } from '../queries.ts'
import { ApplicationState } from './application-state.tsx'
import { projectItems } from './project-items.ts'
import { waitingItems } from './waiting-items.tsx'

export type DeskProps = {
  actor: Person
  requests: readonly OpenRequest[]
  proposals: readonly Waiting[]
  projects: readonly MyProject[]
  spaces: readonly MySpace[]
  queue: DeskQueue | undefined
  application: OwnValidation | undefined
}

/** My desk: what waits for me, my projects, and where there is nothing the next sensible step. */
export function DeskPage(props: DeskProps) {
  const { actor, projects, queue } = props
  const teacher = actor.state === 'validated'
  const under = projectItems(props, ['active', 'waiting-for-partner', 'waiting-for-approval', 'draft', 'refused'])
  const closed = projectItems(props, ['closed'])
  return (
    <>
      <PageTitle
        over={actor.name}
        title={t('home.desk')}
        actions={teacher && projects.length > 0 && <ButtonLink href={newProjectUrl()}>{t('home.desk.begin')}</ButtonLink>}
      />
      {!teacher && !queue && <ApplicationState actor={actor} application={props.application} />}
      {(teacher || queue) && <WaitingList title={t('home.desk.waiting')} items={waitingItems(props)} empty={<p class="muted">{t('home.desk.nothing')}</p>} />}
      {under.length > 0 && (
        <Section title={t('home.desk.projects')} id="projects" more={<a href={projectsUrl}>{t('home.board.all')}</a>}>
          <TileRow items={under} />
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={t('home.desk.closed')} id="closed">
          <TileRow items={closed} />
        </Section>
      )}
      {teacher && projects.length === 0 && (
        <EmptyState
          drawing="twin"
          title={t('home.desk.next.find.text')}
          action={
            <ButtonLink kind="primary" href={partnersUrl}>
              {t('home.desk.next.find')}
            </ButtonLink>
          }
        />
      )}
      {!teacher && !queue && (
        <EmptyState title={t('home.desk.next.look.text')} action={<ButtonLink href={projectsUrl}>{t('home.desk.next.look')}</ButtonLink>} />
      )}
    </>
  )
}
