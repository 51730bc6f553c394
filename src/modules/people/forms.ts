import {
  choice,
  choices,
  custom,
  email,
  flag,
  hidden,
  id,
  optionalChoice,
  optionalText,
  password,
  name as personName,
  search,
  text,
  token,
} from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'
import { type Key, offered } from '../../platform/i18n/index.ts'
import { rhythms } from '../notifications/index.ts'
import { ageBands, cefrLevels, jobRoles, spokenLanguages, subjects } from '../vocabularies/index.ts'
import { zones } from './domain/zones.ts'

const codes = offered.map(({ code }) => code) as [string, ...string[]]
const short = 'people.password.short' satisfies Key
/** Longer than anybody types; hashing more would only cost. */
const longest = 200

const name = personName(120, { autocomplete: 'name' })
const language = choice(codes)
const next = hidden(2000)
/** The address that somebody signs in with. */
const address = custom(email().schema, { ...email().control, autocomplete: 'username' })
const chosenPassword = password(longest, 'new-password', 10, short)
const ownPassword = password(longest, 'current-password')
/** Asked for in some browsers only. */
const passwordOrNone = custom(password(longest, 'current-password', 0).schema.default(''), ownPassword.control)
/** Of the app, or a recovery code. */
const oneTimeCode = text(20, { autocomplete: 'one-time-code', autocapitalize: 'none', spellcheck: 'false', secret: true })

export const registerForm = defineForm({ name, email: email(), password: chosenPassword, language })
export const signInForm = defineForm({ email: address, password: ownPassword, next })
export const confirmForm = defineForm({ token: token(100), password: passwordOrNone }, { repeats: true })
export const signInMailForm = defineForm({ email: email(), next })
export const signInLinkForm = defineForm({ token: token(100), next }, { repeats: true })
export const forgottenForm = defineForm({ email: address })
export const newPasswordForm = defineForm({ token: token(100), password: chosenPassword }, { repeats: true })
/** `timeZone`: empty while nobody has chosen one, and the school's is taken. */
export const nameForm = defineForm({ name, language, timeZone: optionalChoice(zones as [string, ...string[]]) }, { repeats: true })
export const passwordForm = defineForm({ current: ownPassword, password: chosenPassword })
/** Another address for the account; the password is asked for once more. */
export const addressForm = defineForm({ email: email(), known: ownPassword })
export const addressLinkForm = defineForm({ token: token(100) })
/** Of the menu that stands on every page. */
export const languageForm = defineForm({ language }, { repeats: true })
/** `news`: how often what is new in their TwinSpaces is mailed to them. */
export const mailsForm = defineForm({ mails: flag(), news: choice(rhythms) }, { repeats: true })
export const secondFactorForm = defineForm({ code: oneTimeCode, next })
export const setUpForm = defineForm({ code: oneTimeCode, sealed: token(500), next })

export const jobRoleForm = defineForm({ name, jobRole: choice(jobRoles) }, { repeats: true })
/** What the SchoolPicker sends; without a script it may be words to look for. */
export const schoolForm = defineForm(
  {
    school: custom(id().schema.optional(), { kind: 'choice' }),
    'school-text': search(200, { autocomplete: 'off' }),
    'school-search': hidden(5),
  },
  { repeats: true },
)
/** One of the schools that may be the one somebody is about to add. */
export const knownSchoolForm = defineForm({ school: id() })
export const subjectsForm = defineForm({ subjects: choices(subjects, 1) }, { repeats: true })
export const classForm = defineForm(
  {
    ages: choices(ageBands, 1),
    projects: flag(),
    plus: flag(),
    about: optionalText(1000),
    ideas: optionalText(1000),
  },
  { repeats: true },
)

const spoken = optionalChoice(spokenLanguages)
const level = optionalChoice(cefrLevels)
/** Rows of a language and its level. */
export const languagesForm = defineForm(
  {
    language0: spoken,
    level0: level,
    language1: spoken,
    level1: level,
    language2: spoken,
    level2: level,
    language3: spoken,
    level3: level,
    language4: spoken,
    level4: level,
    language5: spoken,
    level5: level,
  },
  { repeats: true },
)
/** The names of each row's fields. */
export const languageRows = ([0, 1, 2, 3, 4, 5] as const).map((at) => ({ language: `language${at}`, level: `level${at}` }) as const)
