import type { FormState } from '../../platform/http/forms.ts'
import type { Errors } from '../../ui/index.ts'

/** What is wrong with a form, as the summary above it takes it. */
export const errorsOf = (form: FormState): Errors => Object.fromEntries(form.errors.map(({ field, message }) => [field, message]))
