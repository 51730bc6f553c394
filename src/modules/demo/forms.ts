import { text } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'

/** Whom of the cast somebody wants to be. */
export const castForm = defineForm({ cast: text(20) })
