import { z } from 'zod'
import { field } from '../../platform/http/forms.ts'

/** Why applications are refused most often; the words stand in the catalogue as `support.reason.<code>`. */
export const reasonCodes = ['school', 'post', 'address', 'name', 'double'] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const deciding = z.object({ decision: field.choice(['validated', 'refused']), reason: field.optional(1000) })
/** `only` is the row whose own button was pressed; without it the ticked ones count. */
export const validating = z.object({ only: field.id().optional(), validation: field.ids(200) })
