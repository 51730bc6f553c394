import { choices, code, country, custom, flag, name, optionalCountry, optionalText, search, website } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import { iscedLevels } from '../vocabularies/index.ts'

/** What somebody looks for among schools. */
export const findForm = defineForm({ q: search(200), country: optionalCountry() })

/** The fields of AddSchoolFields. `anyway`: the likely duplicates were shown and it is none of them. */
export const addSchoolForm = defineForm({
  /** one or two letters are no name */
  name: name(200, { min: 3 }),
  country: country(),
  region: optionalText(120),
  town: name(120),
  postcode: optionalText(20),
  address: optionalText(200),
  level: choices(iscedLevels, 1),
  website: website(),
  number: optionalText(60),
  anyway: flag(),
  /** asked where a country has several, and the place does not tell which */
  service: custom(optionalText(6).schema, { kind: 'choice', optional: true }),
})

/** Which support service a school belongs to. */
export const serviceForm = defineForm({ service: code(/^[a-z]{2}(-[a-z]{2,3})?$/, 6) }, { shared: true, repeats: true })
export type ServiceForm = FormOf<typeof serviceForm>
