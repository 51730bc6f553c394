import { optionalChoice } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'

/** None: as the system has it. */
export const themeForm = defineForm({ theme: optionalChoice(['light', 'dark']) })
