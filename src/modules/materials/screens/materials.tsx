import type { Insider } from '../../../access/actor.ts'
import { type Commit, refusing } from '../../../platform/forms/handle-form.ts'
import { type FormOf, formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { readForm } from '../../../platform/forms/read-form.ts'
import { type Ctx, id, orNotFound, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { t, unmarked, withLocale } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, Form, FormActions, FormField, More, PageTitle, Pagination, PictureGrid, Time } from '../../../ui/index.ts'
import { authorName, ItemTools, type Space, showSpace } from '../../space/index.ts'
import { pictureForm } from '../forms.ts'
import { addPicture, fileKey, type SavedPicture } from '../pictures/save-picture.ts'
import { widths } from '../pictures/widths.ts'
import { mayAddPictures } from '../policy.ts'
import { fileKeyOf, picturesOf, type WallPicture } from '../queries.ts'
import { materialsUrl, pictureUrl } from '../urls.ts'
import { shotOf } from '../views/shot.ts'

type PictureForm = FormOf<typeof pictureForm>

/** The wall of the space's pictures, with the form for one more. */
export const showMaterials = (c: Ctx, actor: Insider, space: Space): Promise<Response> => showForm(c, materialsPage(c, actor, space))

function materialsPage(c: Ctx, actor: Insider, space: Space) {
  const before = c.req.query('before')
  return formPage(pictureForm, {
    action: materialsUrl(space.id),
    load: () => picturesOf(c.var.app.db, space, before && id(before)),
    view(form, { pictures, more }) {
      const { isBack } = form.state
      const body = () => (
        <div class="stack loose">
          <PageTitle title={t('materials.title')} />
          {(isBack || mayAddPictures(space)) && <UploadForm form={form} />}
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
      return showSpace(c, space, () => ({ title: t('materials.title'), section: 'materials', body: body() }))
    },
  })
}

function Caption({ picture }: { picture: WallPicture }) {
  return (
    <>
      <bdi>{authorName(picture.author)}</bdi> · <Time at={picture.at} />
    </>
  )
}

function UploadForm({ form }: { form: PictureForm }) {
  return (
    <More label={t('space.addPictures')} open={form.state.isBack}>
      <Form of={form}>
        <FormField of={form.picture} label={t('space.picture')} help={t('space.pictureHelp', { max: form.picture.control.megabytes ?? 0 })} />
        <FormField of={form.alt} label={t('space.alt')} help={t('space.altHelp')} />
        <FormActions>
          <Button kind="primary">{t('materials.send')}</Button>
        </FormActions>
      </Form>
    </More>
  )
}

/** Adds a picture from the form above the wall. */
export function postMaterial(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  return handleForm(c, materialsPage(c, actor, space), ({ picture, alt }, commit) =>
    addPicture(c.var.app.files, actor, { space, file: picture, alt }, commit, () => redirect(c, materialsUrl(space.id), 'materials.added')),
  )
}

/** Adds a picture for a page's editor: form fields `picture` and `alt`; answers {id, src, width, height}, or 422 {error}. */
export async function postPicture(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const refuse = ({ state }: PictureForm, why?: RuleViolation) => {
    refusing(c, why)
    return c.json({ error: unmarked(withLocale(c.var.locale, () => Object.values(state.errors).join(' '))) })
  }
  const read = readForm(c, pictureForm)
  if (!read.ok) return refuse(read.form, c.var.form.refused)
  const commit: Commit = (work) => c.var.app.db.transaction().execute(work)
  const answer = ({ id: pictureId, width, height }: SavedPicture) => c.json({ id: pictureId, src: pictureUrl(space.id, pictureId, 960), width, height }, 201)
  try {
    const { picture, alt } = read.data
    return await addPicture(c.var.app.files, actor, { space, file: picture, alt }, commit, answer)
  } catch (error) {
    if (error instanceof RuleViolation) return refuse(read.form.state.saying(error), error)
    throw error
  }
}

/**
 * One width of a picture, to members only. Browsers keep it and ask at each use whether they may still show it:
 * schools' machines are shared, and pupils are locked out and members leave.
 */
export async function showPicture(c: Ctx, _: Insider, space: Space): Promise<Response> {
  const width = orNotFound(widths.find((each) => String(each) === c.req.param('width')))
  return sendPicture(c, orNotFound(await fileKeyOf(c.var.app.db, space, id(c.req.param('picture')))), width)
}

/** Answers with one width of a picture. @param key where its files are kept */
export async function sendPicture(c: Ctx, key: string, width: number): Promise<Response> {
  const headers = { etag: `"${key.slice(key.lastIndexOf('/') + 1)}"`, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  const file = orNotFound(await c.var.app.files.open(fileKey(key, width)))
  return c.body(file.stream, 200, { ...headers, 'content-type': 'image/webp', 'content-length': String(file.length), 'content-disposition': 'inline' })
}
