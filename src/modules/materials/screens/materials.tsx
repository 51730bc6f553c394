import type { Insider } from '../../../access/actor.ts'
import { type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, Form, FormActions, More, PageTitle, Pagination, PictureGrid } from '../../../ui/index.ts'
import { ItemTools, type Space, showSpace } from '../../space/index.ts'
import { wallForm } from '../forms.ts'
import { keepPictures } from '../pictures/keep-pictures.ts'
import { picturesOfForm } from '../pictures/pictures-of-form.ts'
import { savePicture } from '../pictures/save-picture.ts'
import { takePictures } from '../pictures/take-pictures.ts'
import { mayAddPictures } from '../policy.ts'
import { picturesOf } from '../queries.ts'
import { materialsUrl } from '../urls.ts'
import { Caption } from '../views/caption.tsx'
import { type Chosen, chooser, chosenIn, PictureChooser } from '../views/picture-chooser.tsx'
import { shotOf } from '../views/shot.ts'

type WallForm = FormOf<typeof wallForm>

/** The wall of the space's pictures, with the form for one more. */
export const showMaterials = (c: Ctx, actor: Insider, space: Space): Promise<Response> => showForm(c, materialsPage(c, actor, space))

function materialsPage(c: Ctx, actor: Insider, space: Space) {
  const before = c.req.query('before')
  return formPage(wallForm, {
    action: materialsUrl(space.id),
    load: () => picturesOf(c.var.app.db, space, before && id(before)),
    async view(form, { pictures, more }) {
      const chosen = await chosenIn(c, actor, space, form)
      const { isBack } = form.state
      const body = () => (
        <div class="stack loose">
          <PageTitle title={t('materials.title')} />
          {(isBack || mayAddPictures(space)) && <UploadForm form={form} chosen={chosen} />}
          {pictures.length === 0 ? (
            <EmptyState title={t('materials.empty')}>{t('materials.emptyText')}</EmptyState>
          ) : (
            <PictureGrid
              shots={pictures.map((picture) => ({
                ...shotOf(space.id, picture),
                caption: <Caption picture={picture} />,
                tools: <ItemTools space={space} actor={actor} kind="pictures" item={picture} />,
              }))}
            />
          )}
          <Pagination previous={before && materialsUrl(space.id)} next={more ? `${materialsUrl(space.id)}?before=${pictures.at(-1)?.id}` : undefined} />
        </div>
      )
      return showSpace(c, space, () => ({ title: t('materials.title'), section: 'materials', islands: [chooser], body: body() }))
    },
  })
}

function UploadForm({ form, chosen }: { form: WallForm; chosen: readonly Chosen[] }) {
  return (
    <More label={t('space.addPictures')} open={form.state.isBack}>
      <Form of={form}>
        <PictureChooser form={form} chosen={chosen} />
        <FormActions>
          <Button kind="primary">{t('materials.send')}</Button>
        </FormActions>
      </Form>
    </More>
  )
}

/** Adds pictures from the form above the wall. */
export function postMaterials(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const brought = picturesOfForm(c, actor, space)
  const page = { ...materialsPage(c, actor, space), keep: (form: WallForm) => keepPictures(brought, form) }
  return handleForm(c, page, (_, commit) =>
    takePictures(brought, commit, async (tx, pictures) => {
      for (const picture of pictures) await savePicture(tx, actor, { space, picture })
      return redirect(c, materialsUrl(space.id), 'materials.added', { count: pictures.length })
    }),
  )
}
