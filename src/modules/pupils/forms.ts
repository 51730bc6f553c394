import { flag, ids, text, token } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'

/** Names, one a line. */
const list = text(20_000, { autocomplete: 'off', spellcheck: 'false' })
/** The pasted list as it was typed. */
export const listForm = defineForm({ list })
/** The list again with the user names of the preview, sealed. */
export const createForm = defineForm({ list, userNames: token(30_000) })
export const cardsForm = defineForm({ pupil: ids(200, 1, 'pupils.tickSome') })
export const pupilRoleForm = defineForm({ administrator: flag() })

/** Copied from a card, letter by letter. */
const copied = { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' } as const
export const pupilSignInForm = defineForm({ userName: text(40, copied), secret: text(40, { ...copied, secret: true }) }, { repeats: true })
export const codeForm = defineForm({ code: token(100) }, { repeats: true })
