import { t } from '../../../platform/i18n/index.ts'
import { postUrl } from '../../journal/urls.ts'
import type { Space } from '../../space/index.ts'
import { pageUrl } from '../../wiki/urls.ts'
import type { PlacedPicture } from '../queries.ts'
import { materialsUrl } from '../urls.ts'

/** Where a picture is used: in a post, on a page, or on the wall alone. */
export function placeOf({ id: spaceId }: Pick<Space, 'id'>, { postId, page }: PlacedPicture): { href: string; label: string } {
  if (postId) return { href: postUrl(spaceId, postId), label: t('materials.inPost') }
  if (page) return { href: pageUrl(spaceId, page.id), label: t('materials.onPage', { title: page.title }) }
  return { href: materialsUrl(spaceId), label: t('materials.back') }
}
