import type { BoundField } from '../platform/forms/form-state.ts'
import type { Child } from '../platform/html/html.ts'
import { day, items, t } from '../platform/i18n/index.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx'
import { type Option, type OptionGroup, Select, TextArea, TextInput } from './inputs.tsx'

type Looks = {
  label: Child
  help?: Child
  /** `f-<name>` unless told, as where a page has the same field twice */
  id?: string
  /** id of the form it belongs to, where it stands outside of it */
  form?: string
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
  autofocus?: boolean
  dense?: boolean
  lang?: string
  dir?: string
}

const types = { text: 'text', search: 'search', email: 'email', password: 'password', number: 'number', date: 'date', file: 'file', texts: 'text' } as const
/** What says by its looks that it may be left out. */
const plainlyOptional: readonly string[] = ['flag', 'search']

/** One field of a form, with its label: control, limits, what was typed and what is wrong come from the form's definition. */
export function FormField({ of: field, label, help, optional = field.control.optional, rows, as, options = [], ...looks }: Looks & { of: BoundField }): Child {
  const { kind, maxlength, min, max, inputmode, autocomplete, autocapitalize, spellcheck, accept, most, secret } = field.control
  const own = {
    id: looks.id,
    name: field.name,
    label,
    help: helpOf(help, field, options),
    error: field.error,
    optional: optional && !plainlyOptional.includes(kind),
  }
  const { form, lang } = looks
  if (kind === 'hidden') return <HiddenField of={field} />
  if (kind === 'flag') return <Checkbox {...own} form={form} checked={field.value === 'on'} />
  if (kind === 'choices') return <CheckboxGroup {...own} dense={looks.dense} options={options as readonly Option[]} values={field.values} />
  if (kind === 'choice' && as === 'radios') return <RadioGroup {...own} dense={looks.dense} options={options as readonly Option[]} value={field.value} />
  if (kind === 'choice') return <Select {...own} form={form} options={options} value={field.value} empty={looks.empty} width={looks.width} />
  const typing = { form, maxlength, lang, autocapitalize, spellcheck, autocomplete: looks.autocomplete ?? autocomplete, autofocus: looks.autofocus }
  if (rows !== undefined) return <TextArea {...own} {...typing} rows={rows} value={field.value} />
  const value = secret || kind === 'file' ? undefined : field.value
  return (
    <TextInput
      {...{ ...own, ...typing, value, min, max, inputmode, accept, multiple: most !== undefined }}
      type={types[kind]}
      width={looks.width}
      {...(looks.dir ? { dir: looks.dir } : {})}
    />
  )
}

/** A field that nobody sees: what the page says of itself. @param value where that is not what stands in the form */
export const HiddenField = ({ of: field, value = field.value }: { of: BoundField; value?: string }) => <input type="hidden" name={field.name} value={value} />

/** One of a field's choices, where each stands in its line of a list. @param label said to those who do not see the line, unless it is `shown` @param form as in FormField */
export function Tick({
  of: { name, values },
  value,
  label,
  form,
  shown = false,
}: {
  of: BoundField
  value: string
  label: string
  form?: string
  shown?: boolean
}) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value={value} checked={values.includes(value)} form={form} />
      <span class={shown ? undefined : 'sr'}>{label}</span>
    </label>
  )
}

/** The sentence under the label, and what somebody else has saved meanwhile. */
function helpOf(help: Child, { theirs, control }: BoundField, options: Looks['options']): Child {
  if (!theirs) return help
  const wordsFor = (value: string): string => {
    if (control.kind === 'flag') return t('ui.ticked')
    if (control.kind === 'date') return value && day(value)
    const option = options?.flatMap((each) => ('options' in each ? each.options : [each])).find((each) => each.value === value)
    return String(option?.label ?? value)
  }
  const said = theirs.map(wordsFor).filter(Boolean)
  const none = t(control.kind === 'flag' ? 'ui.notTicked' : 'ui.leftEmpty')
  return (
    <>
      {help}
      <span class="theirs">{t('ui.theirs', { text: items(said) || none })}</span>
    </>
  )
}
