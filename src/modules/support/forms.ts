import { choice, ids, optionalChoice, optionalDay, optionalText, search, text } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'

/** Why applications are refused most often; the words stand in the catalogue as `support.reason.<code>`. */
export const reasonCodes = ['school', 'post', 'address', 'name', 'double'] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const decisionForm = defineForm({ decision: choice(['validated', 'refused']), reason: optionalText(1000) })
export type DecisionForm = FormOf<typeof decisionForm>
/** The applications that were selected: as many as a page of the queue has. */
export const selectedForm = defineForm({ validation: ids(50) })
export type SelectedForm = FormOf<typeof selectedForm>

/** What a person of the service may be; what is not a state of its own is never looked for. */
export const states = ['validated', 'waiting', 'registered', 'refused', 'suspended', 'inactive'] as const
export const orders = ['name', 'seen', 'registered'] as const
export const findForm = defineForm({ q: search(100), standing: optionalChoice(states), sort: optionalChoice(orders) })

export const revocationForm = defineForm({ why: text(1000) })
export const suspensionForm = defineForm({ reason: text(1000), until: optionalDay() })
export const restorationForm = defineForm({ note: optionalText(1000) })
