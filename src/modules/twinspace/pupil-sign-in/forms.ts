import { z } from 'zod'
import { field } from '../../../platform/http/forms.ts'

export const pupilSignInForm = z.object({ userName: field.text(40), secret: field.text(40) })
export const codeForm = z.object({ code: field.text(100) })
