import type { Child } from '../platform/html/html.ts'
import { cx, type Rest } from './cx.ts'
import { control, FieldError, type FieldProps, Help, Optional } from './field.tsx'
import type { Option } from './inputs.tsx'

function Choice({
  type,
  name,
  id,
  option,
  checked,
  ...rest
}: { type: 'checkbox' | 'radio'; name: string; id: string; option: Option; checked: boolean } & Rest) {
  return (
    <label class="choice">
      <input type={type} name={name} id={id} value={option.value} checked={checked} disabled={option.disabled} {...rest} />
      <span>
        {option.label}
        {option.count !== undefined && <span class="of"> {option.count}</span>}
        {option.help && <small>{option.help}</small>}
      </span>
    </label>
  )
}

/** One yes-or-no. Sends `value` (default `on`) when ticked and nothing otherwise. */
export function Checkbox({
  label,
  name,
  id,
  help,
  error,
  checked = false,
  value = 'on',
  class: more,
  ...rest
}: Omit<FieldProps, 'optional'> & { checked?: boolean; value?: string } & Rest) {
  const own = control({ name, id, error })
  return (
    <div class={cx('field', !!error && 'wrong', more)}>
      <Choice {...rest} {...own} type="checkbox" name={name} option={{ value, label, help }} checked={checked} />
      <FieldError id={own.id}>{error}</FieldError>
    </div>
  )
}

type GroupProps = FieldProps & {
  options: readonly Option[]
  /** several short columns; by itself when there are more than eight */
  dense?: boolean
}

function Group({ props, role, children }: { props: GroupProps; role?: string; children: Child }) {
  const own = control(props)
  const dense = props.dense ?? props.options.length > 8
  return (
    <fieldset
      class={cx('field', 'group', !!props.error && 'wrong', dense && 'dense', props.class)}
      id={own.id}
      tabindex="-1"
      role={role}
      aria-describedby={own['aria-describedby']}
    >
      <legend>
        {props.label}
        {props.optional && <Optional />}
      </legend>
      <Help id={own.id}>{props.help}</Help>
      <div class="choices">{children}</div>
      <FieldError id={own.id}>{props.error}</FieldError>
    </fieldset>
  )
}

/** Any number of a list. A long list (subjects) is set in columns one reads downwards. */
export function CheckboxGroup({ values = [], ...props }: GroupProps & { values?: readonly string[] }) {
  const { id } = control(props)
  return (
    <Group props={props}>
      {props.options.map((option, at) => (
        <Choice type="checkbox" name={props.name} id={`${id}-${at}`} option={option} checked={values.includes(option.value)} />
      ))}
    </Group>
  )
}

/** One of a few; more than seven read better in a Select. */
export function RadioGroup({ value, ...props }: GroupProps & { value?: string | null }) {
  const { id } = control(props)
  return (
    <Group props={props} role="radiogroup">
      {props.options.map((option, at) => (
        <Choice type="radio" name={props.name} id={`${id}-${at}`} option={option} checked={option.value === value} />
      ))}
    </Group>
  )
}
