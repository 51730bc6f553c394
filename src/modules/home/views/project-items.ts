import { hasBegun } from '../../../access/begun-projects.ts'
import { t } from '../../../platform/i18n/index.ts'
import { shortened } from '../../../platform/text/shortened.ts'
import type { TileItem } from '../../../ui/index.ts'
import { stateToFounder } from '../../projects/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import type { DeskProps } from './desk.tsx'

/** My projects in these states as the desk shows them: where there is a space, with the last thing written in it. */
export function projectItems({ projects, spaces }: Pick<DeskProps, 'projects' | 'spaces'>, states: readonly string[]): TileItem[] {
  return projects
    .filter((project) => states.includes(project.state))
    .map((project) => {
      const last = spaces.find((space) => space.id === project.id)?.last
      const text = last && shortened(last.text, 90)
      return {
        href: spaces.some((space) => space.id === project.id) ? spaceUrl(project.id) : project.href,
        title: project.title || t('home.desk.untitled'),
        emblems: project.schools.map((school) => school.id),
        at: last?.at ?? project.lastActivity,
        state: hasBegun(project) ? undefined : stateToFounder(project.state, project.founding?.accepted),
        last: last && (last.by ? t('home.desk.last', { name: last.by, text: text ?? '' }) : t('home.desk.lastPupil', { text: text ?? '' })),
      }
    })
}
