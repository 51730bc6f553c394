import type { Person } from '../../../access/actor.ts'
import { t } from '../../../platform/i18n/index.ts'
import { ButtonLink, EmptyState, PageTitle, Section, TileRow, WaitingList } from '../../../ui/index.ts'
import type { MyProject } from '../../projects/index.ts'
import { newProjectUrl, projectsUrl } from '../../projects/urls.ts'
import type { MySpace } from '../../space/index.ts'
import type { DeskQueue, OwnStanding } from '../queries.ts'
import type { Step } from '../step.ts'
import { ApplicationState } from './application-state.tsx'
import { IdleStep } from './idle-step.tsx'
import { projectItems } from './project-items.ts'
import { queueItems } from './queue-items.ts'
import { stepItem } from './step-item.ts'

export type DeskProps = {
  actor: Person
  steps: readonly Step[]
  projects: readonly MyProject[]
  spaces: readonly MySpace[]
  queue: DeskQueue | undefined
  standing: OwnStanding | undefined
}

/** My desk: what I can do next, what others have to do, my projects. */
export function DeskPage(props: DeskProps) {
  const { actor, steps, projects, queue, standing } = props
  const under = projectItems(props, ['active', 'waiting-for-partner', 'waiting-for-approval', 'draft', 'refused'])
  const closed = projectItems(props, ['closed'])
  return (
    <>
      <PageTitle
        over={actor.name}
        title={t('home.desk')}
        actions={actor.state === 'validated' && projects.length > 0 && <ButtonLink href={newProjectUrl()}>{t('home.desk.begin')}</ButtonLink>}
      />
      {queue ? <Next steps={steps} queue={queue} /> : steps.map((step) => <ApplicationState step={step} standing={standing} />)}
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
      {!queue && <EmptyState title={t('home.desk.next.look.text')} action={<ButtonLink href={projectsUrl}>{t('home.desk.next.look')}</ButtonLink>} />}
    </>
  )
}

function Next({ steps, queue }: { steps: readonly Step[]; queue: DeskQueue }) {
  const idle = steps.find((step) => step.idle)
  const todo = [...queueItems(queue), ...steps.filter(({ whose, idle }) => whose === 'mine' && !idle).map(stepItem)]
  const awaited = steps.filter(({ whose }) => whose === 'theirs').map(stepItem)
  return (
    <>
      {(todo.length > 0 || !idle) && <WaitingList title={t('home.desk.waiting')} items={todo} empty={<p class="muted">{t('home.desk.nothing')}</p>} />}
      {idle && <IdleStep step={idle} />}
      {awaited.length > 0 && <WaitingList id="others" title={t('home.desk.others')} items={awaited} />}
    </>
  )
}
