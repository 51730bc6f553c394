import { z } from 'zod'
import { field } from '../../../platform/http/forms.ts'

/** The pasted list as it was typed. */
export const listForm = z.object({ list: field.text(20_000) })
/** The list again with the user names of the preview, sealed. */
export const createForm = z.object({ list: field.text(20_000), userNames: field.text(30_000) })
export const cardsForm = z.object({
  pupil: field.ids(200, 1, 'pupils.tickSome'),
})
export const pupilRoleForm = z.object({ administrator: field.flag() })
