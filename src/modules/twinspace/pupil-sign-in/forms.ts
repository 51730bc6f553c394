import { defineForm } from '../../../platform/forms/define-form.ts'
import { text, token } from '../../../platform/forms/fields.ts'

export const pupilSignInForm = defineForm({ userName: text(40), secret: text(40) })
export const codeForm = defineForm({ code: token(100) })
