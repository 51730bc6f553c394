import { defineForm } from '../../platform/forms/define-form.ts'
import { flag, optionalText, text } from '../../platform/forms/fields.ts'

/** Pictures one post can carry. */
export const slots = [1, 2, 3] as const

export const postForm = defineForm({ body: text(5000), alt1: optionalText(300), alt2: optionalText(300), alt3: optionalText(300) })
/** `alone`: written on the page of the post, not in the journal. */
export const commentForm = defineForm({ body: text(2000), alone: flag() })
