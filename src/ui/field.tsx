import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export type FieldProps = {
  label: Child
  name: string
  /** `f-<name>` unless told; ErrorSummary links to that */
  id?: string
  /** one sentence under the label */
  help?: Child
  /** what happened and what to do, in words */
  error?: Child
  /** marks the field as optional; the others are required */
  optional?: boolean
  class?: string
}

/** What a control must carry to belong to its field. */
export type ControlAttributes = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }

export const fieldId = (name: string) => `f-${name}`

export function control({ name, id = fieldId(name), help, error }: Omit<FieldProps, 'label'>): ControlAttributes {
  return { id, name, 'aria-describedby': cx(!!help && `${id}-help`, !!error && `${id}-error`), 'aria-invalid': error ? 'true' : undefined }
}

export function Optional() {
  return <span class="optional"> ({t('ui.optional')})</span>
}

export function Help({ id, children }: { id: string; children?: Child }) {
  return children ? (
    <p class="help" id={`${id}-help`}>
      {children}
    </p>
  ) : null
}

export function FieldError({ id, children }: { id: string; children?: Child }) {
  return children ? (
    <p class="error" id={`${id}-error`}>
      <Icon name="circle-alert" size={18} />
      <span>{children}</span>
    </p>
  ) : null
}

/**
 * Label above, help under it, the control, and the error under that.
 * @param children a function from the attributes the control must carry to the control
 */
export function Field({ children, ...props }: FieldProps & { children: (attributes: ControlAttributes) => Child }) {
  const attributes = control(props)
  return (
    <div class={cx('field', !!props.error && 'wrong', props.class)}>
      <label for={attributes.id}>
        {props.label}
        {props.optional && <Optional />}
      </label>
      <Help id={attributes.id}>{props.help}</Help>
      {children(attributes)}
      <FieldError id={attributes.id}>{props.error}</FieldError>
    </div>
  )
}
