import { z } from 'zod'
import { choices, custom, email, optionalChoice, optionalText, search } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { spokenLanguages } from '../vocabularies/index.ts'
import { schemes } from './taking-part.ts'

/** Which countries somebody looks at. */
export const findForm = defineForm({ q: search(100), scheme: optionalChoice(schemes) })

const website = custom(
  z
    .string()
    .trim()
    .max(200, { abort: true })
    .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
    .refine((text) => text === '' || (URL.canParse(text) && new URL(text).hostname.includes('.')), 'countries.contact.website.wrong' satisfies Key)
    .default(''),
  { kind: 'text', maxlength: 200, inputmode: 'url', optional: true },
)

/** How a service is written to. */
export const contactForm = defineForm(
  { contact: optionalText(120), email: email(), website, languages: choices(spokenLanguages), hours: optionalText(200) },
  { shared: true, repeats: true },
)
export type ContactForm = FormOf<typeof contactForm>
