import { optionalChoice } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'
import { schemes } from './taking-part.ts'

/** Which countries somebody looks at. */
export const findForm = defineForm({ scheme: optionalChoice(schemes) })
