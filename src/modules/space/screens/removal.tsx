import type { Insider } from '../../../access/actor.ts'
import { button } from '../../../platform/forms/define-form.ts'
import { handleButton } from '../../../platform/forms/handle-form.ts'
import { id, NotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, ButtonForm, Notice, PageTitle } from '../../../ui/index.ts'
import { postUrl } from '../../journal/urls.ts'
import { materialsUrl } from '../../materials/urls.ts'
import { type ContentItem, type ContentKind, contentItemOf, contentKinds } from '../domain/content-items.ts'
import { mayRestore, removeItem, restoreItem } from '../domain/remove.ts'
import { spaceOf } from '../space.ts'
import { removalUrl, restorationUrl, spaceUrl } from '../urls.ts'
import { showSpace } from '../views/show-space.tsx'

async function asked(c: Ctx) {
  const kind = contentKinds.find((each) => each === c.req.param('kind'))
  if (!kind) throw new NotFound()
  return { space: await spaceOf(c), kind, id: id(c.req.param('item')) }
}

/** Takes the thing from sight, and leads to the page that offers to put it back. */
export async function postRemoval(c: Ctx, actor: Insider): Promise<Response> {
  const input = await asked(c)
  return orClosed(c, () =>
    handleButton(c, button, (_, commit) =>
      commit(async (tx) => {
        await removeItem(tx, actor, input)
        return redirect(c, removalUrl(input.space.id, input.kind, input.id))
      }),
    ),
  )
}

/** Puts the thing back, and leads to it. */
export async function postRestoration(c: Ctx, actor: Insider): Promise<Response> {
  const input = await asked(c)
  return orClosed(c, () =>
    handleButton(c, button, (_, commit) =>
      commit(async (tx) => {
        const item = await restoreItem(tx, actor, input)
        return redirect(c, placeOf(input.space.id, input.kind, item), 'space.isBack')
      }),
    ),
  )
}

const placeOf = (spaceId: string, kind: ContentKind, { postId }: ContentItem): string =>
  kind === 'pictures' && !postId ? materialsUrl(spaceId) : postUrl(spaceId, postId as string)

/** The page after a removal: what happened, and the way back. */
export async function showRemoval(c: Ctx, actor: Insider): Promise<Response> {
  const { space, kind, id: itemId } = await asked(c)
  const item = await contentItemOf(c.var.app.db, space, kind, itemId)
  if (!mayRestore(space, actor, item)) throw new NotFound()
  const title = `space.removed.${kind}` as const
  return showSpace(c, space, () => ({
    title: t(title),
    section: kind === 'pictures' ? 'materials' : 'journal',
    body: (
      <div class="stack">
        <PageTitle title={t(title)} lead={t('space.removedText')} />
        <blockquote dir="auto">{item.text}</blockquote>
        <div class="row">
          <ButtonForm action={restorationUrl(space.id, kind, item.id)}>
            <Button>{t('space.putBack')}</Button>
          </ButtonForm>
          <a href={kind === 'pictures' ? materialsUrl(space.id) : spaceUrl(space.id)}>{t(kind === 'pictures' ? 'space.toPictures' : 'space.toJournal')}</a>
        </div>
      </div>
    ),
  }))
}

/** A button without fields: a rule that says no is said on a page of its own. */
export async function orClosed(c: Ctx, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    const space = await spaceOf(c)
    return showSpace(
      c,
      space,
      () => ({
        title: space.title,
        section: 'journal',
        body: [<PageTitle title={t('space.notDone')} />, <Notice tone="attention">{t(error.key, error.args)}</Notice>],
      }),
      422,
    )
  }
}
