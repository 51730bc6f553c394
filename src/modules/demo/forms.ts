import { defineForm } from '../../platform/forms/define-form.ts'
import { text } from '../../platform/forms/fields.ts'

/** Whom of the cast somebody wants to be. */
export const castForm = defineForm({ cast: text(20) })
