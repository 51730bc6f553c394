import type { Actor } from '../../../access/actor.ts'
import type { About } from '../../../access/happenings.ts'
import type { Child } from '../../../platform/html/html.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { items, mayBeNamed, t } from '../../../platform/i18n/index.ts'
import { marksOf } from '../../../platform/live/marks.ts'
import { type Animal, Notice, SimpleSpaceShell, SpaceShell } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { spaceNewsUrl } from '../../journal/urls.ts'
import { notificationsUrl } from '../../notifications/urls.ts'
import { signOutUrl } from '../../people/urls.ts'
import { pupilSignOutUrl } from '../../pupils/urls.ts'
import { helpUrl } from '../../reports/urls.ts'
import { chrome, showDocument } from '../../shell/index.ts'
import { standingIn } from '../live/listener.ts'
import { type SectionName, sections } from '../sections.ts'
import type { Space } from '../space.ts'
import { spaceUrl, streamUrl } from '../urls.ts'

/**
 * A screen inside a space. `body` begins with the page's own h1.
 * @property islands entry scripts, such as `page-editor.island.js`
 * @property hears what changes it while it is open
 * @property helping whether it is where a pupil asks for help
 */
export type SpaceShown = {
  title: string
  section?: SectionName
  body: Child
  aside?: Child
  islands?: readonly string[]
  hears?: readonly About[]
  helping?: boolean
}

/**
 * Renders a screen inside its TwinSpace: name, sections, who is here; for pupils with fewer words and bigger targets.
 * @param view makes the screen; runs synchronously in the reader's language
 */
export function showSpace(c: Ctx, space: Space, view: () => SpaceShown): Promise<Response> {
  return showDocument(c, () => {
    const { title, section, body, aside, islands, hears, helping } = view()
    const { actor } = c.var
    if (hears) mayBeNamed(space.schools.map(({ country }) => country))
    const props = {
      ...chrome(c, islands),
      title: items([title, space.title]),
      streams: hears && [streamUrl(space.id, marksOf(standingIn(space), space.happened, [...hears, 'news']))],
      aside,
      space: { name: space.title, href: spaceUrl(space.id), emblems: space.schools.map(({ id }) => id) },
      sections: sections
        .filter(({ shownTo }) => shownTo(space))
        .map(({ name, icon, url, label }) => ({ href: url(space.id), label: t(label), icon, current: name === section })),
      here: space.present.map(({ id, name, animal }) => ({ id, name, animal: (animal ?? undefined) as Animal | undefined })),
      children: [space.state === 'closed' && <Notice>{t('space.closedNotice')}</Notice>, section && <News space={space} actor={actor} />, body],
    }
    if (actor.kind === 'pupil')
      return (
        <SimpleSpaceShell
          {...props}
          bell={{ href: spaceNewsUrl(space.id), count: actor.news }}
          help={{ href: helpUrl(space.id, pageOf(c)), label: t('ui.help'), news: actor.unread, current: helping }}
          me={{ name: actor.nickname, animal: actor.animal as Animal, signOut: { action: pupilSignOutUrl, label: t('space.signOut') } }}
        />
      )
    const name = actor.kind === 'person' ? actor.name : ''
    return (
      <SpaceShell
        {...props}
        bell={actor.kind === 'person' ? { href: notificationsUrl, count: actor.unread } : undefined}
        back={{ href: homeUrl, label: t('space.back') }}
        me={{ name, id: actor.kind === 'person' ? actor.id : undefined, signOut: { action: signOutUrl, label: t('space.signOut') } }}
      />
    )
  })
}

/** The page somebody is on, without its language; not where a form came back, since there is no page at its address. */
const pageOf = (c: Ctx): string | undefined => (c.req.method === 'POST' ? undefined : c.req.path + new URL(c.req.url).search)

/** Tells a pupil that somebody has looked into what they told. */
function News({ space, actor }: { space: Space; actor: Actor }) {
  if (actor.kind !== 'pupil' || actor.unread === 0) return null
  return (
    <Notice tone="done">
      <a href={helpUrl(space.id)}>{t('space.helpAnswered')}</a>
    </Notice>
  )
}
