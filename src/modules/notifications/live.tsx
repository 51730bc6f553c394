import type { Actor } from '../../access/actor.ts'
import { liveContent } from '../../access/live.ts'
import type { AppContext } from '../../platform/context.ts'
import { type Locale, withLocale } from '../../platform/i18n/index.ts'
import { Bell } from '../../ui/bell.tsx'
import { spaceNewsUrl } from '../journal/urls.ts'
import { unreadOf } from './queries.ts'
import { notificationsUrl } from './urls.ts'

/** Read once a process for all pages of a reader; forgotten with what happened. */
const counted = new WeakMap<object, Promise<number>>()

/** The bell of a page that is open. */
export const live = liveContent('news', async (happening, { app, actor, locale }: { app: AppContext; actor: Actor; locale: Locale }) => {
  if (actor.kind === 'visitor') return ''
  const counting = counted.get(happening) ?? unreadOf(app.db, actor)
  counted.set(happening, counting)
  const count = await counting
  return withLocale(
    locale,
    () =>
      (
        <turbo-stream action="replace" target="bell">
          <template>
            <Bell href={actor.kind === 'pupil' ? spaceNewsUrl(actor.projectId) : notificationsUrl} count={count} />
          </template>
        </turbo-stream>
      ).text,
  )
})
