import type { Insider } from '../../../access/actor.ts'
import { refusing } from '../../../platform/forms/handle-form.ts'
import type { FormOf } from '../../../platform/forms/index.ts'
import { readForm } from '../../../platform/forms/read-form.ts'
import { type Ctx, RuleViolation } from '../../../platform/http/index.ts'
import { unmarked, withLocale } from '../../../platform/i18n/index.ts'
import type { Space } from '../../space/index.ts'
import { pictureForm } from '../forms.ts'
import { addPicture } from '../pictures/save-picture.ts'
import { pictureUrl } from '../urls.ts'

type PictureForm = FormOf<typeof pictureForm>

/** Adds a picture for a page's editor: form fields `picture` and `alt`; answers {id, src, width, height}, or 422 {error}. */
export async function postPicture(c: Ctx, actor: Insider, space: Space): Promise<Response> {
  const refuse = ({ state }: PictureForm, why?: RuleViolation) => {
    refusing(c, why)
    return c.json({ error: unmarked(withLocale(c.var.locale, () => Object.values(state.errors).join(' '))) })
  }
  const read = readForm(c, pictureForm)
  if (!read.ok) return refuse(read.form, c.var.form.refused)
  try {
    const { picture, alt } = read.data
    const { id, width, height } = await addPicture(c.var.app, actor, { space, file: picture, alt })
    return c.json({ id, src: pictureUrl(space.id, id, 960), width, height }, 201)
  } catch (error) {
    if (error instanceof RuleViolation) return refuse(read.form.state.saying(error), error)
    throw error
  }
}
