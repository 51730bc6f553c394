import { choice, custom, flag, ids, optionalChoice, text, token } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'
import { readings } from './domain/read-list.ts'
import { resetReasons } from './domain/reset-reasons.ts'
import { wordLanguages } from './domain/words.ts'

/** Without `maxlength`: a browser would cut what is pasted, and say nothing. */
const listOf = (max: number) => {
  const { schema, control } = text(max, { autocomplete: 'off', spellcheck: 'false' })
  const { maxlength, ...unlimited } = control
  return custom(schema, unlimited)
}
const pasted = listOf(50_000)
/** The language of the secret words; where a page did not ask, the class's. */
const words = optionalChoice(wordLanguages)
export const pasteForm = defineForm({ list: pasted, words })
/** What was pasted, and how it shall be read. */
export const listForm = defineForm({ list: pasted, reading: optionalChoice(readings), surnames: flag(), words })
/** The names that were understood, one a line, with the user names of the preview, sealed. */
export const createForm = defineForm({ list: listOf(20_000), userNames: token(30_000), words })
export const tickedForm = defineForm({ pupil: ids(500, 1, 'pupils.tickSome') })
/** New cards for the ticked pupils, and why. */
export const cardsForm = defineForm({ ...tickedForm.fields, reason: choice(resetReasons), words })
/** What the ticked pupils may do. */
export const rolesForm = defineForm({ ...tickedForm.fields, administrator: flag() })
export const nameForm = defineForm({ name: text(500, { autocomplete: 'off', spellcheck: 'false' }) })
export const pupilRoleForm = defineForm({ administrator: flag() })

/** Copied from a card, letter by letter. */
const copied = { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' } as const
export const pupilSignInForm = defineForm({ userName: text(80, copied), secret: text(80, { ...copied, secret: true }) }, { repeats: true })
export const codeForm = defineForm({ code: token(100) }, { repeats: true })
