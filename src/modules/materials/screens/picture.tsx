import type { Insider } from '../../../access/actor.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { PageTitle } from '../../../ui/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { pictureOf } from '../queries.ts'
import { PictureInFrame, PictureView } from '../views/picture.tsx'
import { placeOf } from '../views/place-of.ts'

/** A picture on a page of its own; the viewer of other pages takes its frame out of it. */
export async function showPicture(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const picture = orNotFound(await pictureOf(c.var.app.db, space, id(c.req.param('picture'))))
  const framed = c.req.header('turbo-frame') !== undefined
  return showSpace(c, space, () => {
    const place = placeOf(space, picture)
    const over = <a href={place.href}>{place.label}</a>
    const page = (
      <div class="stack">
        <PageTitle title={t('materials.picture')} over={over} />
        <PictureView space={space} actor={actor} picture={picture} />
      </div>
    )
    return {
      title: t('materials.picture'),
      section: 'materials',
      body: framed ? <PictureInFrame space={space} actor={actor} picture={picture} /> : page,
    }
  })
}
