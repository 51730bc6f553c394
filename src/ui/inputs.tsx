import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import { cx, type Rest } from './cx.ts'
import { Field, type FieldProps } from './field.tsx'

export type Option = { value: string; label: Child; help?: Child; count?: number; disabled?: boolean; lang?: string }

/** A one-line field with its label. Further attributes (`autocomplete`, `inputmode`, `maxlength` …) go to the input. */
export function TextInput({
  label,
  name,
  id,
  help,
  error,
  optional,
  class: more,
  value,
  type = 'text',
  width,
  ...rest
}: FieldProps & {
  value?: string | number | null
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel' | 'number' | 'date' | 'time' | 'datetime-local' | 'file'
  width?: 'short' | 'medium'
} & Rest) {
  return (
    <Field {...{ label, name, id, help, error, optional }} class={more}>
      {(own) => (
        <input class={cx('input', width)} type={type} value={value} dir={type === 'text' || type === 'search' ? 'auto' : undefined} {...own} {...rest} />
      )}
    </Field>
  )
}

/** A text of several lines; with `maxlength` it counts down what is left. */
export function TextArea({
  label,
  name,
  id,
  help,
  error,
  optional,
  class: more,
  value,
  rows = 6,
  maxlength,
  ...rest
}: FieldProps & {
  value?: string | null
  rows?: number
  maxlength?: number
} & Rest) {
  return (
    <Field {...{ label, name, id, help, error, optional }} class={more}>
      {(own) => {
        const area = (
          <textarea class="input" rows={rows} maxlength={maxlength} dir="auto" {...own} {...rest}>
            {value ? ['\n', value] : ''}
          </textarea>
        )
        return maxlength ? <char-count data-text={t('ui.left', { count: '{n}' })}>{area}</char-count> : area
      }}
    </Field>
  )
}

export type OptionGroup = { label: string; options: readonly Option[] }

function Options({ options, value }: { options: readonly (Option | OptionGroup)[]; value: string }) {
  return options.map((each) =>
    'options' in each ? (
      <optgroup label={each.label}>
        <Options options={each.options} value={value} />
      </optgroup>
    ) : (
      <option value={each.value} lang={each.lang} selected={each.value === value} disabled={each.disabled}>
        {each.label}
        {each.count !== undefined && ` (${each.count})`}
      </option>
    ),
  )
}

/** A native select. `empty` is the first line's words when nothing is chosen yet. */
export function Select({
  label,
  name,
  id,
  help,
  error,
  optional,
  class: more,
  options,
  value = '',
  empty,
  width,
  ...rest
}: FieldProps & {
  options: readonly (Option | OptionGroup)[]
  value?: string | null
  empty?: string
  width?: 'short' | 'medium'
} & Rest) {
  return (
    <Field {...{ label, name, id, help, error, optional }} class={more}>
      {(own) => (
        <select class={cx('input', width)} {...own} {...rest}>
          {empty !== undefined && <option value="">{empty}</option>}
          <Options options={options} value={value ?? ''} />
        </select>
      )}
    </Field>
  )
}
