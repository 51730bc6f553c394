import type { About } from '../../../access/happenings.ts'
import type { Child } from '../../../platform/html/html.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { type Key, t } from '../../../platform/i18n/index.ts'
import { marksOf } from '../../../platform/live/marks.ts'
import { type Animal, type NavItem, Notice, SimpleSpaceShell, SpaceShell } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { materialsUrl } from '../../materials/urls.ts'
import { membersUrl } from '../../members/urls.ts'
import { signOutUrl } from '../../people/urls.ts'
import { pupilSignOutUrl, pupilsUrl } from '../../pupils/urls.ts'
import { chrome, showDocument } from '../../shell/index.ts'
import { pagesUrl } from '../../wiki/urls.ts'
import { standingIn } from '../live/listener.ts'
import { hasPupils, isPupil } from '../policy.ts'
import type { Space } from '../space.ts'
import { spaceUrl, streamUrl } from '../urls.ts'

/** Which of a space's sections a screen belongs to. */
export type Section = 'journal' | 'pages' | 'materials' | 'members' | 'pupils'
/**
 * A screen inside a space. `body` begins with the page's own h1.
 * @property islands entry scripts, such as `page-editor.island.js`
 * @property hears what changes it while it is open
 */
export type SpaceShown = { title: string; section: Section; body: Child; aside?: Child; islands?: readonly string[]; hears?: readonly About[] }

/**
 * Renders a screen inside its TwinSpace: name, sections, who is here; for pupils with fewer words and bigger targets.
 * @param view makes the screen; runs synchronously in the reader's language
 * @param status 200, or 422 for a form that comes back
 */
export function showSpace(c: Ctx, space: Space, view: () => SpaceShown, status = 200): Promise<Response> {
  return showDocument(
    c,
    () => {
      const { title, section, body, aside, islands, hears } = view()
      const { actor } = c.var
      const props = {
        ...chrome(c, islands),
        title: `${title} · ${space.title}`,
        streams: hears && [streamUrl(space.id, marksOf(standingIn(space), space.happened, hears))],
        aside,
        space: { name: space.title, href: spaceUrl(space.id), emblems: space.schools.map(({ id }) => id) },
        sections: sections(space, section),
        here: space.present.map(({ id, name, animal }) => ({ id, name, animal: (animal ?? undefined) as Animal | undefined })),
        children: [space.state === 'closed' && <Notice>{t('space.closedNotice')}</Notice>, body],
      }
      if (actor.kind === 'pupil')
        return (
          <SimpleSpaceShell
            {...props}
            me={{ name: actor.nickname, animal: actor.animal as Animal, signOut: { action: pupilSignOutUrl, label: t('space.signOut') } }}
          />
        )
      const name = actor.kind === 'person' ? actor.name : ''
      return (
        <SpaceShell
          {...props}
          back={{ href: homeUrl, label: t('space.back') }}
          me={{ name, id: actor.kind === 'person' ? actor.id : undefined, signOut: { action: signOutUrl, label: t('space.signOut') } }}
        />
      )
    },
    status,
  )
}

const icons: Record<Section, string> = { journal: 'house', pages: 'file-text', materials: 'image', members: 'users', pupils: 'backpack' }

function sections(space: Space, current: Section): NavItem[] {
  const addresses: Record<Section, string> = {
    journal: spaceUrl(space.id),
    pages: pagesUrl(space.id),
    materials: materialsUrl(space.id),
    members: membersUrl(space.id),
    pupils: pupilsUrl(space.id),
  }
  const shown: Section[] = isPupil(space)
    ? ['journal', 'pages', 'materials']
    : hasPupils(space)
      ? ['journal', 'pages', 'materials', 'members', 'pupils']
      : ['journal', 'pages', 'materials', 'members']
  return shown.map((section) => ({
    href: addresses[section],
    label: t(`space.section.${section}` satisfies Key),
    icon: icons[section],
    current: section === current,
  }))
}
