import { z } from 'zod'
import { field } from '../../platform/http/forms.ts'
import { type Key, languages } from '../../platform/i18n/index.ts'
import { ageBands, cefrLevels, jobRoles, spokenLanguages, subjects } from '../vocabularies/index.ts'

const codes = Object.keys(languages) as [keyof typeof languages, ...(keyof typeof languages)[]]
const short = 'people.password.short' satisfies Key
/** Longer than anybody types; hashing more would only cost. */
const longest = 200

/** A password being chosen. */
const newPassword = () => field.secret(longest, 10, short)
/** A password being given, as it is. */
const password = () => field.secret(longest)

export const registering = z.object({ name: field.text(120), email: field.email(), password: newPassword(), language: field.choice(codes) })
export const signingIn = z.object({ email: field.email(), password: password(), next: field.optional(2000) })
export const confirming = z.object({ token: field.text(100), password: field.secret(longest, 0).default('') })
export const askingForLink = z.object({ email: field.email(), next: field.optional(2000) })
export const enteringByLink = z.object({ token: field.text(100), next: field.optional(2000) })
export const forgetting = z.object({ email: field.email() })
export const resetting = z.object({ token: field.text(100), password: newPassword() })
export const naming = z.object({ name: field.text(120), language: field.choice(codes) })
export const changing = z.object({ current: password(), password: newPassword() })
export const mailing = z.object({ mails: field.flag() })
export const proving = z.object({ code: field.text(20), next: field.optional(2000) })
export const settingUp = z.object({ code: field.text(20), sealed: field.text(500), next: field.optional(2000) })

export const choosingJobRole = z.object({ name: field.text(120), jobRole: field.choice(jobRoles) })
/** What the SchoolPicker sends; without a script it may be words to look for. */
export const choosingSchool = z.object({ school: field.id().optional(), 'school-text': field.optional(200), 'school-search': field.optional(5) })
export const isUuid = (value: unknown): value is string => z.uuid().safeParse(value).success
export const choosingSubjects = z.object({ subjects: field.many(subjects, 1) })
export const describingClass = z.object({
  ages: field.many(ageBands, 1),
  projects: field.flag(),
  plus: field.flag(),
  about: field.optional(1000),
  ideas: field.optional(1000),
})

/** As many languages as the form has rows. */
export const languageRows = 6
const empty = z.literal('')
const rows = Array.from({ length: languageRows }, (_, at) => at)
/** Rows of a language and its level, named `language0`, `level0` and so on. */
export const choosingLanguages = z.object(
  Object.fromEntries(
    rows.flatMap((at) => [
      [`language${at}`, field.choice(spokenLanguages).or(empty).default('')],
      [`level${at}`, field.choice(cefrLevels).or(empty).default('')],
    ]),
  ),
)
