import { defineForm } from '../../platform/forms/define-form.ts'
import { optionalChoice } from '../../platform/forms/fields.ts'

/** None: as the system has it. */
export const themeForm = defineForm({ theme: optionalChoice(['light', 'dark']) })
