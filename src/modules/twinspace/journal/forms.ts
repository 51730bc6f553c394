import { z } from 'zod'
import { field } from '../../../platform/http/forms.ts'

/** Pictures one post can carry. */
export const slots = [1, 2, 3] as const

const alt = () => field.optional(300)
export const postForm = z.object({ body: field.text(5000), alt1: alt(), alt2: alt(), alt3: alt() })
export const commentForm = z.object({ body: field.text(2000), alone: field.flag() })
