import { id, NotFound, orNotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { FormState, handleForm, readForm, refusing } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t, withLocale } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, Form, FormActions, More, PageTitle, Pagination, PictureGrid, TextInput, Time } from '../../../ui/index.ts'
import { errorsOf } from '../errors-of.ts'
import { type Insider, insider } from '../insider.ts'
import { authorshipOf } from '../journal/authorship.ts'
import { authorName } from '../journal/views/author.tsx'
import { authorizeForm } from '../lock-space.ts'
import { mayAddPictures, mayRemove } from '../policy.ts'
import { RemoveButton } from '../removal/button.tsx'
import { showSpace } from '../show-space.tsx'
import { type Space, spaceOf } from '../space.ts'
import { materialsUrl, pictureUrl } from '../urls.ts'
import { pictureForm } from './forms.ts'
import { pictureTypes } from './kind.ts'
import { fileKeyOf, picturesOf, type WallPicture } from './queries.ts'
import { addPicture, fileKey, type SavedPicture } from './save-picture.ts'
import { shotOf } from './shot.ts'
import { widths } from './widths.ts'

/** The wall of the space's pictures, with the form for one more. */
export async function showMaterials(c: Ctx): Promise<Response> {
  return materialsScreen(c, await spaceOf(c))
}

async function materialsScreen(c: Ctx, space: Space, form?: FormState): Promise<Response> {
  const before = c.req.query('before')
  const { pictures, more } = await picturesOf(c.var.app.db, space, before && id(before))
  const { actor } = c.var
  return showSpace(
    c,
    space,
    () => ({
      title: t('twinspace.materials'),
      section: 'materials',
      body: (
        <div class="stack loose">
          <PageTitle title={t('twinspace.materials')} />
          {(form ?? mayAddPictures(space)) && <UploadForm space={space} form={form} />}
          {pictures.length === 0 ? (
            <EmptyState title={t('twinspace.picturesEmpty')}>{t('twinspace.picturesEmptyText')}</EmptyState>
          ) : (
            <PictureGrid
              shots={pictures.map((picture) => ({
                ...shotOf(space.id, picture),
                caption: <Caption picture={picture} />,
                tools: mayRemove(space, actor, authorshipOf(picture)) && <RemoveButton space={space} kind="pictures" id={picture.id} />,
              }))}
            />
          )}
          <Pagination previous={before && materialsUrl(space.id)} next={more ? `${materialsUrl(space.id)}?before=${pictures.at(-1)?.id}` : undefined} />
        </div>
      ),
    }),
    form ? 422 : 200,
  )
}

function Caption({ picture }: { picture: WallPicture }) {
  return (
    <>
      <bdi>{authorName(picture.author)}</bdi> · <Time at={picture.at} />
    </>
  )
}

function UploadForm({ space, form = new FormState() }: { space: Space; form?: FormState }) {
  return (
    <More label={t('twinspace.addPictures')} open={form.errors.length > 0}>
      <Form action={materialsUrl(space.id)} errors={errorsOf(form)} enctype="multipart/form-data">
        <TextInput
          type="file"
          accept={pictureTypes}
          name="picture"
          label={t('twinspace.pictureOne')}
          help={t('twinspace.pictureHelp')}
          error={form.error('picture')}
        />
        <TextInput name="alt" maxlength={300} label={t('twinspace.alt')} help={t('twinspace.altHelp')} value={form.value('alt')} error={form.error('alt')} />
        <FormActions>
          <Button kind="primary">{t('twinspace.pictureSend')}</Button>
        </FormActions>
      </Form>
    </More>
  )
}

/** Adds a picture from the form above the wall. */
export async function postMaterial(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayAddPictures, space)
  const actor = insider(c.var.actor)
  const act = async ({ alt }: { alt: string }) => {
    await add(c, space, actor, alt)
    return redirect(c, materialsUrl(space.id), 'twinspace.pictureAdded')
  }
  return handleForm(c, pictureForm, act, (form) => materialsScreen(c, space, form))
}

async function add(c: Ctx, space: Space, actor: Insider, alt: string): Promise<SavedPicture> {
  const file = c.var.form.file('picture')
  if (!file) throw new RuleViolation('twinspace.fileMissing', 'picture')
  return addPicture(c.var.app, actor, { space, file, alt })
}

/** Adds a picture for a page's editor: form fields `picture` and `alt`; answers {id, src, width, height}, or 422 {error}. */
export async function postPicture(c: Ctx): Promise<Response> {
  const space = await spaceOf(c)
  authorizeForm(mayAddPictures, space)
  const actor = insider(c.var.actor)
  const refusal = (form: FormState) => c.json({ error: withLocale(c.var.locale, () => form.errors.map(({ message }) => message).join(' ')) }, 422)
  const read = await readForm(c, pictureForm)
  if (!read.ok) return refusing(c.var.form.refused, refusal(read.form))
  try {
    const { id: pictureId, width, height } = await add(c, space, actor, read.data.alt)
    return c.json({ id: pictureId, src: pictureUrl(space.id, pictureId, 960), width, height }, 201)
  } catch (error) {
    if (error instanceof RuleViolation) return refusing(error, refusal(read.form.saying(error)))
    throw error
  }
}

/**
 * One width of a picture, to members only. Browsers keep it and ask at each use whether they may still show it:
 * schools' machines are shared, and pupils are locked out and members leave.
 */
export async function showPicture(c: Ctx): Promise<Response> {
  const width = widths.find((each) => String(each) === c.req.param('width'))
  if (!width) throw new NotFound()
  const space = await spaceOf(c)
  const key = orNotFound(await fileKeyOf(c.var.app.db, space, id(c.req.param('picture'))))
  const headers = { etag: `"${key.slice(key.lastIndexOf('/') + 1)}"`, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  const file = orNotFound(await c.var.app.files.open(fileKey(key, width)))
  return c.body(file.stream, 200, { ...headers, 'content-type': 'image/webp', 'content-length': String(file.length), 'content-disposition': 'inline' })
}
