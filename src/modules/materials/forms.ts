import { defineForm } from '../../platform/forms/define-form.ts'
import { text } from '../../platform/forms/fields.ts'

export const pictureForm = defineForm({ alt: text(300) })
