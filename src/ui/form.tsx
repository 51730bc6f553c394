import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import { cx, type Rest } from './cx.ts'
import { fieldId } from './field.tsx'
import { Time } from './time.tsx'

/** Errors by field name; a message under the empty name belongs to the whole form. */
export type Errors = { readonly [name: string]: string | undefined }

/** Says at the top of a page what kept a form from being sent, each line a link to its field. Nothing when there is nothing to say. */
export function ErrorSummary({ errors, title }: { errors: Errors; title?: string }) {
  const found = Object.entries(errors).filter((each): each is [string, string] => !!each[1])
  if (!found.length) return null
  return (
    <div class="errors" role="alert" tabindex="-1" id="errors">
      <h2>{title ?? t('ui.errors', { count: found.length })}</h2>
      <ul class="plain">
        {found.map(([name, message]) => (
          <li>
            {name ? (
              <a href={`#${fieldId(name)}`} data-turbo="false">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * A form of one column; posts unless told. The browser's own checks are off: errors come from the server, in words.
 * @param errors shown as a summary on top when there are any
 */
export function Form({
  action,
  method = 'post',
  errors,
  class: more,
  children,
  ...rest
}: { action: string; method?: 'get' | 'post' | 'dialog'; errors?: Errors; class?: string; children?: Child } & Rest) {
  return (
    <form action={action} method={method} class={cx('form', more)} novalidate {...rest}>
      {errors && <ErrorSummary errors={errors} />}
      {children}
    </form>
  )
}

/** The last row of a form: the act, ways out, and when the draft was last saved. */
export function FormActions({ children, saved }: { children?: Child; saved?: Date | null }) {
  return (
    <div class="actions">
      {children}
      {saved && (
        <span class="muted small" role="status">
          {t('ui.saved')} <Time at={saved} form="time" />
        </span>
      )}
    </div>
  )
}
