import { defineForm } from '../../platform/forms/define-form.ts'
import { choice, text } from '../../platform/forms/fields.ts'

export const contactRequestForm = defineForm({ message: text(2000, { min: 20 }) })
export const contactAnswerForm = defineForm({ answer: choice(['accepted', 'declined', 'withdrawn']) })
