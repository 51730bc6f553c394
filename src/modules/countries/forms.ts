import { optionalChoice, search } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'
import { schemes } from './taking-part.ts'

/** Which countries somebody looks at. */
export const findForm = defineForm({ q: search(100), scheme: optionalChoice(schemes) })
