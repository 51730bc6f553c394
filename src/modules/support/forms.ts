import { choice, ids, optionalId, optionalText } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'

/** Why applications are refused most often; the words stand in the catalogue as `support.reason.<code>`. */
export const reasonCodes = ['school', 'post', 'address', 'name', 'double'] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const decisionForm = defineForm({ decision: choice(['validated', 'refused']), reason: optionalText(1000) })
export type DecisionForm = FormOf<typeof decisionForm>
/** `only` is the row whose own button was pressed; without it the ticked ones count. */
export const validationsForm = defineForm({ only: optionalId(), validation: ids(200) })
export type ValidationsForm = FormOf<typeof validationsForm>
