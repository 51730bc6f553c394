import { z } from 'zod'
import { field } from '../../platform/http/forms.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { iscedLevels } from '../vocabularies/index.ts'

/** “www.school.eu” as people write it, made an address; '' when left out. */
const website = z
  .string()
  .trim()
  .max(200, { abort: true })
  .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine((text) => text === '' || /^https?:\/\/[^/\s]+\.[^\s]+$/i.test(text), 'schools.website.wrong' satisfies Key)
  .default('')

/** The fields of AddSchoolFields. `anyway`: the likely duplicates were shown and it is none of them. */
export const addingSchool = z.object({
  name: field.text(200, 3),
  country: field.code(/^[A-Z]{2}$/, 2),
  region: field.optional(120),
  town: field.text(120),
  postcode: field.optional(20),
  address: field.optional(200),
  level: field.many(iscedLevels, 1),
  website,
  number: field.optional(60),
  anyway: field.flag(),
})
