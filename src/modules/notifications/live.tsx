import type { Actor } from '../../access/actor.ts'
import { liveContent } from '../../access/live.ts'
import type { AppContext } from '../../platform/context.ts'
import { type Locale, withLocale } from '../../platform/i18n/index.ts'
import { Bell } from '../../ui/bell.tsx'
import { unreadOf } from './queries.ts'
import { bellUrl } from './urls.ts'

/** The bell of a page that is open. */
export const live = liveContent('news', async (_, { app, actor, locale }: { app: AppContext; actor: Actor; locale: Locale }) => {
  if (actor.kind === 'visitor') return ''
  const count = await unreadOf(app.db, actor)
  return withLocale(
    locale,
    () =>
      (
        <turbo-stream action="replace" target="bell">
          <template>
            <Bell href={bellUrl(actor)} count={count} />
          </template>
        </turbo-stream>
      ).text,
  )
})
