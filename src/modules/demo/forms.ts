import { z } from 'zod'
import { field } from '../../platform/http/forms.ts'

/** Whom of the cast somebody wants to be. */
export const castForm = z.object({ cast: field.text(20) })
