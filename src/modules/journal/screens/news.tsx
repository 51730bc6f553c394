import type { Pupil } from '../../../access/actor.ts'
import { type Ctx, id } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { PageTitle } from '../../../ui/index.ts'
import { NewsPage, notificationsOf } from '../../notifications/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { spaceNewsUrl } from '../urls.ts'

/** What is new for a pupil: comments on what they wrote, and where they wrote, too. */
export async function showNews(c: Ctx, actor: Pupil, space: Space): Promise<Response> {
  const before = c.req.query('before')
  const rows = await notificationsOf(c.var.app.db, actor, before === undefined ? undefined : id(before))
  return showSpace(c, space, () => ({
    title: t('journal.news'),
    body: [<PageTitle title={t('journal.news')} />, <NewsPage rows={rows} at={spaceNewsUrl(space.id)} empty={t('journal.news.empty')} />],
  }))
}
