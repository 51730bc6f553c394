import { choices, email, optionalChoice, optionalText, search, website } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import { spokenLanguages } from '../vocabularies/index.ts'
import { schemes } from './taking-part.ts'

/** Which countries somebody looks at. */
export const findForm = defineForm({ q: search(100), scheme: optionalChoice(schemes) })

/** How a service is written to. */
export const contactForm = defineForm(
  { contact: optionalText(120), email: email(), website: website(), languages: choices(spokenLanguages), hours: optionalText(200) },
  { shared: true, repeats: true },
)
export type ContactForm = FormOf<typeof contactForm>
