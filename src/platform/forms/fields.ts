import { z } from 'zod'
import { maxFileMegabytes } from '../http/errors.ts'
import type { FormFile } from '../http/form.ts'
import type { Key } from '../i18n/index.ts'
import { mailAddress } from '../text/mail-address.ts'
import { plainName } from '../text/plain-text.ts'
import { webAddress } from '../text/web-address.ts'

/** How a field looks to a browser: which control it is, and what it says of its limits. */
export type Control = {
  kind: 'text' | 'texts' | 'search' | 'email' | 'password' | 'number' | 'date' | 'choice' | 'choices' | 'flag' | 'hidden' | 'file'
  maxlength?: number
  min?: number
  max?: number
  inputmode?: 'text' | 'numeric' | 'email' | 'url'
  autocomplete?: string
  autocapitalize?: 'none'
  spellcheck?: 'false'
  /** may be left empty */
  optional?: boolean
  /** is never filled in again, and what is sent with it is kept nowhere */
  secret?: true
  /** of a file: the types a browser offers, the largest that is taken, and how many at once */
  accept?: string
  megabytes?: number
  most?: number
}
/** One field of a form: what it takes, and how a browser shows it. */
export type Field<Out = unknown> = { schema: z.ZodType<Out>; control: Control }
export type Fields = { readonly [name: string]: Field }
/** What a form says once it is read, by its definition: `DataOf<typeof titleForm>`. */
export type DataOf<Definition extends { readonly fields: Fields }> = FieldData<Definition['fields']>
/** What a form's fields say once they are read. */
export type FieldData<F extends Fields> = { -readonly [K in keyof F]: F[K] extends Field<infer Out> ? Out : never }

type Looks = Pick<Control, 'autocomplete' | 'inputmode' | 'autocapitalize' | 'spellcheck' | 'secret'>

const required = 'forms.required' satisfies Key
const choose = 'forms.choose' satisfies Key

// A schema's own error would speak for its checks too: “too long” has words of its own.
const whenAbsent = (key: Key) => (issue: { code: string }) => (issue.code === 'invalid_type' ? key : undefined)

/** Text by its length first: what is too long is looked at by nothing else, so that no check costs more than its limit. */
const typed = (max: number, absent: Key = required) =>
  z
    .string({ error: whenAbsent(absent) })
    .trim()
    .max(max, { abort: true })

// Some letters are invisible, such as the filler of Hangul.
const showsSomething = (text: string): boolean => /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
const isSayable = (text: string): boolean => /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u.test(text)

/** A field of its own kind: its schema looks at lengths first, and speaks in keys of messages. */
export const custom = <Out>(schema: z.ZodType<Out>, control: Control): Field<Out> => ({ schema, control })

/** Text that has to be there. @param max characters; @param min characters, one unless told */
export const text = (max: number, { min = 1, ...looks }: Looks & { min?: number } = {}): Field<string> => {
  const schema = typed(max).refine(showsSomething, required)
  return { schema: min > 1 ? schema.min(min) : schema, control: { kind: 'text', maxlength: max, ...looks } }
}
/** The name of a person, a place or a thing: it has a letter or a digit, and nothing invisible. */
export const name = (max: number, looks: Looks & { min?: number } = {}): Field<string> => {
  const { schema, control } = text(max, looks)
  return { schema: schema.transform(plainName).refine(isSayable, 'forms.name' satisfies Key), control }
}
/** The same, or '' where it is left out. */
export const optionalName = (max: number, looks: Looks = {}): Field<string> => {
  const { schema, control } = optionalText(max, looks)
  return { schema: schema.transform(plainName).refine((said) => said === '' || isSayable(said), 'forms.name' satisfies Key), control }
}
/** Text that may be left out: '' then. */
export const optionalText = (max: number, looks: Looks = {}): Field<string> => ({
  schema: typed(max).default(''),
  control: { kind: 'text', maxlength: max, optional: true, ...looks },
})
/** The same several times over, one for each thing of a list; a page draws them. @param most how many; what is beyond belongs to a thing that is one too many */
export const texts = (max: number, most: number): Field<string[]> => ({
  schema: z.preprocess((all) => (Array.isArray(all) ? all.slice(0, most) : all), z.array(typed(max)).max(most).default([])),
  control: { kind: 'texts', maxlength: max, optional: true },
})
/** What is looked for: cut off at its length, which finds more, never nothing. '' when it is left out. */
export const search = (max: number, looks: Looks = {}): Field<string> => ({
  schema: z.preprocess((typed) => (typeof typed === 'string' ? typed.slice(0, max) : typed), typed(max).default('')),
  control: { kind: 'search', maxlength: max, optional: true, ...looks },
})
/** What the page says of itself, such as where to go on; nobody types it. '' when it is not there. */
export const hidden = (max: number): Field<string> => ({ schema: typed(max).default(''), control: { kind: 'hidden', optional: true } })
/** The same where nothing can be done without it. */
export const token = (max: number): Field<string> => ({ schema: typed(max).min(1, required), control: { kind: 'hidden' } })
/** A mail address, in its one form. */
export const email = (): Field<string> => ({
  schema: typed(254)
    .transform((text) => mailAddress(text) ?? '')
    .refine(Boolean, 'forms.email' satisfies Key),
  control: { kind: 'email', maxlength: 254, inputmode: 'email', autocomplete: 'email' },
})
/** The address of a website as people write it, “www.school.eu” too; it comes with its scheme, or '' when it is left out. */
export const website = (): Field<string> => ({
  schema: typed(200)
    .transform((text) => text && (webAddress(text) ?? 'wrong'))
    .refine((address) => address !== 'wrong', 'forms.website' satisfies Key)
    .default(''),
  control: { kind: 'text', maxlength: 200, inputmode: 'url', optional: true },
})
/** A password as it is: nothing is trimmed. @param short what is said of one shorter than `min` */
export const password = (max: number, autocomplete: 'current-password' | 'new-password', min = 1, short: Key = required): Field<string> => ({
  schema: z
    .string({ error: whenAbsent(required) })
    .max(max, { abort: true })
    .min(min, short),
  control: { kind: 'password', autocomplete, secret: true },
})
/** What a choice of the page sends: text of a known form. The pattern has to be linear. */
export const code = (pattern: RegExp, max: number): Field<string> => ({
  schema: z.string({ error: choose }).max(max, { abort: true, error: choose }).regex(pattern, choose),
  control: { kind: 'choice' },
})
/** A country by its code (ISO 3166, two letters). */
export const country = (): Field<string> => code(/^[A-Z]{2}$/, 2)
/** The same, or none: ''. */
export const optionalCountry = (): Field<string> => ({ schema: country().schema.or(z.literal('')).default(''), control: { kind: 'choice', optional: true } })
export const choice = <const T extends readonly [string, ...string[]]>(values: T): Field<T[number]> => ({
  schema: z.enum(values, { error: choose }),
  control: { kind: 'choice' },
})
/** One of a list, or none of it: ''. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T): Field<T[number] | ''> => ({
  schema: z.enum(values, { error: choose }).or(z.literal('')).default(''),
  control: { kind: 'choice', optional: true },
})
export const choices = <const T extends readonly [string, ...string[]]>(values: T, min = 0): Field<T[number][]> => ({
  schema: z
    .array(z.enum(values, { error: choose }))
    .min(min, 'forms.chooseSome' satisfies Key)
    .max(values.length)
    .default([]),
  control: { kind: 'choices', optional: min === 0 },
})
/** Ids that were ticked. */
export const ids = (max: number, min = 0, none: Key = choose): Field<string[]> => ({
  schema: z.array(uuid()).max(max, { abort: true }).min(min, none).default([]),
  control: { kind: 'choices', optional: min === 0 },
})
export const flag = (): Field<boolean> => ({
  schema: z
    .string()
    .max(2, { abort: true })
    .optional()
    .transform((value) => value === 'on'),
  control: { kind: 'flag', optional: true },
})
const whole = (min: number, max: number) =>
  typed(20, 'forms.number')
    .min(1, 'forms.number' satisfies Key)
    .transform(Number)
    .pipe(
      z
        .number({ error: 'forms.number' satisfies Key })
        .int('forms.number' satisfies Key)
        .min(min)
        .max(max),
    )
/** A whole number from `min` to `max`. */
export const number = (min: number, max: number): Field<number> => ({ schema: whole(min, max), control: { kind: 'number', inputmode: 'numeric', min, max } })
export const optionalNumber = (min: number, max: number): Field<number | null> => ({
  schema: z.preprocess(unsaid, whole(min, max).nullable()),
  control: { kind: 'number', inputmode: 'numeric', min, max, optional: true },
})
/** A day somebody living can mean: the database knows no year 0, and a project begins in none before this. */
const date = () =>
  typed(10, 'forms.day')
    .pipe(z.iso.date({ error: 'forms.day' satisfies Key }))
    .refine((day) => day >= '1900' && day < '2200', 'forms.day' satisfies Key)
export const optionalDay = (): Field<string | null> => ({ schema: z.preprocess(unsaid, date().nullable()), control: { kind: 'date', optional: true } })

type FileSays = { accept: string; missing: Key; tooLarge: Key }
const fileControl = ({ accept }: FileSays): Control => ({ kind: 'file', accept, megabytes: maxFileMegabytes })
const mustBeWhole =
  ({ tooLarge }: FileSays) =>
  (sent: FormFile, context: z.RefinementCtx) => {
    if (!sent.whole) context.addIssue({ code: 'custom', message: tooLarge, params: { max: maxFileMegabytes, file: sent.name } })
  }
/** A file of an `upload`. What is in it, whoever takes it finds out. @param says the types a browser offers; what is said of none, and of one that was cut off */
export const file = (says: FileSays): Field<FormFile> => ({
  schema: z
    .custom<readonly FormFile[]>((sent) => Array.isArray(sent) && sent.length > 0, { error: says.missing, abort: true })
    .transform(([first]) => first as FormFile)
    .superRefine(mustBeWhole(says)),
  control: fileControl(says),
})
/** Several files, or none. @param most how many @param says `tooMany`: what is said of more */
export const optionalFiles = (most: number, says: FileSays & { tooMany: Key }): Field<readonly FormFile[]> => ({
  schema: z
    .custom<readonly FormFile[]>()
    .refine((sent) => sent.length <= most, { error: says.tooMany, params: { max: most }, abort: true })
    .superRefine((sent, context) => {
      for (const each of sent) mustBeWhole(says)(each, context)
    }),
  control: { ...fileControl(says), most, optional: true },
})
/** The names of a form's files: those its route takes, each as often as it takes one. */
export const filesOf = ({ fields }: { fields: Fields }): string[] =>
  Object.entries(fields).flatMap(([name, { control }]) => (control.kind === 'file' ? Array<string>(control.most ?? 1).fill(name) : []))

const uuid = () =>
  z
    .string({ error: choose })
    .max(36, { abort: true, error: choose })
    .pipe(z.uuid({ error: choose }))
export const id = (): Field<string> => ({ schema: uuid(), control: { kind: 'choice' } })
export const optionalId = (): Field<string | undefined> => ({
  schema: z.preprocess((value) => (value === '' ? undefined : value), uuid().optional()),
  control: { kind: 'choice', optional: true },
})

const unsaid = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
