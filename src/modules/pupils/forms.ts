import { defineForm } from '../../platform/forms/define-form.ts'
import { flag, ids, text, token } from '../../platform/forms/fields.ts'

/** The pasted list as it was typed. */
export const listForm = defineForm({ list: text(20_000) })
/** The list again with the user names of the preview, sealed. */
export const createForm = defineForm({ list: text(20_000), userNames: token(30_000) })
export const cardsForm = defineForm({ pupil: ids(200, 1, 'pupils.tickSome') })
export const pupilRoleForm = defineForm({ administrator: flag() })

export const pupilSignInForm = defineForm({ userName: text(40), secret: text(40) })
export const codeForm = defineForm({ code: token(100) })
