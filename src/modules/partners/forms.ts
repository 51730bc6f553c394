import { choice, flag, optionalChoice, optionalCountry, optionalText, search, text } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'
import { ageBands, spokenLanguages, subjects } from '../vocabularies/index.ts'

/** In which order partners stand, but for those who fit best first. */
export const sorts = ['recent', 'country'] as const

/** What somebody looks for in partners. `all`: also people who are not available for projects now. */
export const findForm = defineForm({
  q: search(100),
  country: optionalCountry(),
  language: optionalChoice(spokenLanguages),
  subject: optionalChoice(subjects),
  ages: optionalChoice(ageBands),
  plus: flag(),
  all: flag(),
  sort: optionalChoice(sorts),
})

export const contactRequestForm = defineForm({ message: text(2000, { min: 20 }) })
export const contactAnswerForm = defineForm({ answer: choice(['accepted', 'declined', 'withdrawn']), reason: optionalText(500) })
export const returnForm = defineForm({})
