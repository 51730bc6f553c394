import type { Insider } from '../../../access/actor.ts'
import { button, handleButton } from '../../../platform/forms/index.ts'
import { type Ctx, id, NotFound, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonForm, PageTitle } from '../../../ui/index.ts'
import { contentItemOf } from '../domain/content-items.ts'
import { mayRestore, removeItem, restoreItem } from '../domain/remove.ts'
import { contentKinds } from '../sections.ts'
import type { Space } from '../space.ts'
import { removalUrl, restorationUrl } from '../urls.ts'
import { showSpace } from '../views/show-space.tsx'

const asked = (c: Ctx, space: Space) => ({
  space,
  kind: orNotFound(contentKinds.find(({ name }) => name === c.req.param('kind'))),
  id: id(c.req.param('item')),
})

/** Takes the thing from sight, and leads to the page that offers to put it back. */
export function postRemoval(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const input = asked(c, space)
  return handleButton(c, button, (_, commit) =>
    commit(async (tx) => {
      await removeItem(tx, actor, input)
      return redirect(c, removalUrl(space.id, input.kind.name, input.id))
    }),
  )
}

/** Puts the thing back, and leads to it. */
export function postRestoration(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const input = asked(c, space)
  return handleButton(c, button, (_, commit) =>
    commit(async (tx) => {
      const item = await restoreItem(tx, actor, input)
      return redirect(c, input.kind.placeOf(space.id, item), input.kind.isBack)
    }),
  )
}

/** The page after a removal: what happened, and the way back. */
export async function showRemoval(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const { kind, id: itemId } = asked(c, space)
  const item = await contentItemOf(c.var.app.db, space, kind, itemId)
  if (!mayRestore(space, actor, item)) throw new NotFound()
  return showSpace(c, space, () => ({
    title: t(kind.removed),
    section: kind.section.name,
    body: (
      <div class="stack">
        <PageTitle title={t(kind.removed)} lead={t(kind.removedText)} />
        <blockquote dir="auto">{item.text}</blockquote>
        <div class="row">
          <ButtonForm action={restorationUrl(space.id, kind.name, item.id)}>
            <Button>{t('space.undo')}</Button>
          </ButtonForm>
          <a href={kind.section.url(space.id)}>{t(kind.back)}</a>
        </div>
      </div>
    ),
  }))
}
