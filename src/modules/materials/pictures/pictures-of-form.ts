import type { Insider } from '../../../access/actor.ts'
import type { AppContext } from '../../../platform/context.ts'
import { Overloaded, RuleViolation } from '../../../platform/http/errors.ts'
import type { Form, FormFile } from '../../../platform/http/form.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import type { Space } from '../../space/index.ts'
import { type ChosenPicture, chosenPictures, withUpload } from './chosen-pictures.ts'
import { patience } from './decoder.ts'
import { type StoredPicture, storePicture } from './save-picture.ts'

/** One picture of a form: just come, or kept of it before; `stored` once its widths are made. */
export type OfForm = { alt: string; kept?: ChosenPicture; upload?: FormFile; stored?: StoredPicture | undefined; refused?: RuleViolation }

/**
 * The pictures of a form that has come, found in it once, by `takePictures` and then by `keepPictures` when the form comes back.
 * @property gone one that was kept is no longer
 * @property spare words without a picture
 */
export type PicturesOfForm = {
  readonly app: AppContext
  readonly actor: Insider
  readonly whose: { owner: string; spaceId: string }
  readonly found: () => Promise<{ all: OfForm[]; dropped: ChosenPicture[]; gone: boolean; spare: readonly string[] }>
  late?: AbortSignal
}

/** @param space whose they will be */
export function picturesOfForm({ var: { app, form } }: Ctx, actor: Insider, space: Pick<Space, 'id'>): PicturesOfForm {
  const whose = { owner: actor.id, spaceId: space.id }
  let finding: ReturnType<PicturesOfForm['found']> | undefined
  return { app, actor, whose, found: () => (finding ??= find(app, whose, form)) }
}

async function find({ db }: AppContext, whose: PicturesOfForm['whose'], form: Form): ReturnType<PicturesOfForm['found']> {
  const [ids, words, left, uploads] = [form.all('chosen'), form.all('alt'), form.all('dropped'), form.files('pictures')]
  const rows = await chosenPictures(db, whose, ids)
  const isLeft = ({ id }: { id: string }) => left.includes(id)
  const altAt = (at: number): string => (words[at] ?? '').trim()
  const kept = rows.filter((row) => !isLeft(row)).map((row) => ({ kept: row, stored: row.stored, alt: altAt(ids.indexOf(row.id)) }))
  const come = uploads.map((upload, at) => ({ upload, alt: altAt(ids.length + at) })).filter(({ upload }) => upload.whole)
  const gone = ids.some((id) => !isLeft({ id }) && !rows.some((row) => row.id === id))
  const spare = [...ids.flatMap((id, at) => (rows.some((row) => row.id === id) ? [] : altAt(at))), ...words.slice(ids.length + uploads.length)]
  return { all: [...kept, ...come], dropped: rows.filter(isLeft), gone, spare }
}

/** Makes the widths of all that have none yet; what is wrong with one is noted in it. @throws Overloaded when there is no turn or no room */
export async function makeWidths(pictures: PicturesOfForm): Promise<void> {
  pictures.late ??= AbortSignal.timeout(patience * 1000)
  for (const one of (await pictures.found()).all) if (!one.stored && !one.refused) await make(pictures, one)
}

async function make({ app: { files }, actor, late }: PicturesOfForm, one: OfForm): Promise<void> {
  const { kept, upload } = one
  const store = (path: string, name: string) => storePicture(files, actor, { path, name, field: 'pictures' }, late)
  try {
    if (upload) one.stored = await store(upload.path, upload.name)
    else if (kept) one.stored = await withUpload(files, kept, (path) => store(path, kept.name))
  } catch (error) {
    if (error instanceof Overloaded || !(error instanceof RuleViolation)) throw error
    one.refused = error
  }
}
