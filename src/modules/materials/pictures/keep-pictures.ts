import type { Fields } from '../../../platform/forms/fields.ts'
import type { BoundForm } from '../../../platform/forms/form-state.ts'
import { Overloaded, type RuleViolation } from '../../../platform/http/errors.ts'
import { forgetBeyond, forgetChosen, keepStored, keepUpload, storeChosen } from './chosen-pictures.ts'
import { makeWidths, type OfForm, type PicturesOfForm } from './pictures-of-form.ts'

/** Keeps the pictures of a form that comes back for its writer. @returns the form with them, and with what is wrong with the others */
export async function keepPictures<F extends Fields>(pictures: PicturesOfForm, form: BoundForm<F>): Promise<BoundForm<F>> {
  const { all, dropped, gone, spare } = await pictures.found()
  const [kept, noRoom] = await keepAll(pictures, all)
  const lost = all.filter((one) => !kept.has(one))
  await forgetChosen(pictures.app, [...dropped, ...lost.flatMap((one) => one.kept ?? [])])
  await forgetBeyond(pictures.app, pictures.whose.owner)
  const alt = [...[...kept.keys()].map((one) => one.alt), ...[...lost.map((one) => one.alt), ...spare].filter(Boolean)]
  return saying(form.state.having({ chosen: [...kept.values()], alt, dropped: [] }), all, gone, noRoom)
}

/** Each by its id; and why some could not be kept, where there is no room for them. */
async function keepAll(pictures: PicturesOfForm, all: readonly OfForm[]): Promise<[Map<OfForm, string>, RuleViolation | undefined]> {
  const kept = new Map<OfForm, string>()
  let noRoom: RuleViolation | undefined
  const orNoRoom = (error: unknown): undefined => {
    if (!(error instanceof Overloaded)) throw error
    noRoom = error
  }
  // Who has waited for a turn before waits no second time: they lie there as they came.
  if (!pictures.late) await makeWidths(pictures).catch(orNoRoom)
  noRoom = undefined
  for (const one of all) {
    const id = one.refused ? undefined : await keep(pictures, one).catch(orNoRoom)
    if (id) kept.set(one, id)
  }
  return [kept, noRoom]
}

async function keep({ app, whose }: PicturesOfForm, { kept, upload, stored }: OfForm): Promise<string | undefined> {
  if (kept && stored && !kept.stored) await storeChosen(app, kept, stored)
  if (kept || !upload) return kept?.id
  return stored ? keepStored(app.db, whose, stored, upload.name) : keepUpload(app, whose, upload)
}

/** Each that is not taken by its name: the first beside the field, the others under it. */
function saying<F extends Fields>(form: BoundForm<F>, all: readonly OfForm[], gone: boolean, noRoom: RuleViolation | undefined): BoundForm<F> {
  const refused = all.flatMap((one) => one.refused ?? [])
  const each = refused.reduce((sofar, { key, args }, at) => sofar.state.with(at === 0 ? 'pictures' : `pictures-${at + 1}`, key, args), form)
  if (gone) return each.state.with('pictures', 'materials.notKept')
  return noRoom && !form.state.problems.has('') ? each.state.with('pictures', noRoom.key, noRoom.args) : each
}
