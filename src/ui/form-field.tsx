import type { BoundField } from '../platform/forms/form-state.ts'
import type { Child } from '../platform/html/html.ts'
import { list, t } from '../platform/i18n/index.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx'
import { type Option, type OptionGroup, Select, TextArea, TextInput } from './inputs.tsx'

type Looks = {
  label: Child
  help?: Child
  /** `f-<name>` unless told, as where a page has the same field twice */
  id?: string
  /** lines of a longer text */
  rows?: number
  width?: 'short' | 'medium'
  /** a few choices beside each other, instead of a list to open */
  as?: 'radios'
  /** what can be chosen */
  options?: readonly (Option | OptionGroup)[]
  /** the first line of a list, when nothing is chosen yet */
  empty?: string
  /** the field is marked as optional where its form does not ask for it; `false`: not even then */
  optional?: boolean
  autocomplete?: string
  dense?: boolean
  lang?: string
  dir?: string
}

const types = { text: 'text', email: 'email', password: 'password', number: 'number', date: 'date' } as const

/** One field of a form, with its label: control, limits, what was typed and what is wrong come from the form's definition. */
export function FormField({ of: field, label, help, optional = field.control.optional, rows, as, options = [], ...looks }: Looks & { of: BoundField }): Child {
  const { kind, maxlength, min, max, inputmode, autocomplete } = field.control
  const own = {
    id: looks.id,
    name: field.name,
    label,
    help: helpOf(help, field, options),
    error: field.error,
    optional: optional && kind !== 'flag',
  }
  if (kind === 'hidden') return <input type="hidden" name={field.name} value={field.value} />
  if (kind === 'flag') return <Checkbox {...own} checked={field.value === 'on'} />
  if (kind === 'choices') return <CheckboxGroup {...own} dense={looks.dense} options={options as readonly Option[]} values={field.values} />
  if (kind === 'choice' && as === 'radios') return <RadioGroup {...own} dense={looks.dense} options={options as readonly Option[]} value={field.value} />
  if (kind === 'choice') return <Select {...own} options={options} value={field.value} empty={looks.empty} width={looks.width} />
  if (rows !== undefined) return <TextArea {...own} rows={rows} maxlength={maxlength} value={field.value} lang={looks.lang} />
  // A password is typed again.
  const value = kind === 'password' ? undefined : field.value
  return (
    <TextInput
      {...{ ...own, value, maxlength, min, max, inputmode }}
      type={types[kind]}
      width={looks.width}
      autocomplete={looks.autocomplete ?? autocomplete}
      lang={looks.lang}
      {...(looks.dir ? { dir: looks.dir } : {})}
    />
  )
}

/** The sentence under the label, and what somebody else has saved meanwhile. */
function helpOf(help: Child, { theirs, control }: BoundField, options: Looks['options']): Child {
  if (!theirs) return help
  const wordsFor = (value: string): string => {
    if (control.kind === 'flag') return t('ui.ticked')
    const option = options?.flatMap((each) => ('options' in each ? each.options : [each])).find((each) => each.value === value)
    return String(option?.label ?? value)
  }
  const none = control.kind === 'flag' ? t('ui.notTicked') : ''
  return (
    <>
      {help}
      <span class="theirs">{t('ui.theirs', { text: theirs.length > 0 ? list(theirs.map(wordsFor)) : none })}</span>
    </>
  )
}
