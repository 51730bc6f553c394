import { filesOf } from '../platform/forms/fields.ts'
import { keyField, newFormKey, seenField } from '../platform/forms/form-key.ts'
import type { FormState } from '../platform/forms/form-state.ts'
import type { Child } from '../platform/html/html.ts'
import { rich, t } from '../platform/i18n/index.ts'
import type { Rest } from './cx.ts'
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
 * A form of one column; posts unless told, and then it carries a once-only key: sent twice, it makes one thing. The browser's
 * own checks are off: errors come from the server, in words.
 * @param action where it is sent; a form of a `formPage` knows it
 * @param of what stands in it; what is wrong is summed up on top, and whether it was written before the session ended. One that
 *   came back with words that are kept nowhere else says so to scripts (`data-returned`), which leave it alone
 * @param summary false where the page has an ErrorSummary of its own
 */
export function Form({
  of,
  action = of?.state.action,
  method = 'post',
  summary = true,
  class: more = 'form',
  children,
  ...rest
}: { action?: string; method?: 'get' | 'post' | 'dialog'; of?: { state: FormState }; summary?: boolean; class?: string; children?: Child } & Rest) {
  if (action === undefined) throw new Error('a form says where it is sent')
  const hasFiles = of && filesOf(of.state).length > 0
  const enctype = hasFiles ? 'multipart/form-data' : undefined
  return (
    <form action={action} method={method} class={more} enctype={enctype} novalidate data-returned={of?.state.isBack} {...rest}>
      {method === 'post' && <FormKey of={of} />}
      {of && summary && <ErrorSummary errors={of.state.errors} />}
      {of?.state.restored && <p class="notice">{t('ui.restored')}</p>}
      {children}
    </form>
  )
}

/** A form of nothing but a button, as wide as it is. */
export const ButtonForm = ({ action, children, ...rest }: { action: string; children?: Child } & Rest) => (
  <form action={action} method="post" {...rest}>
    <FormKey of={undefined} />
    {children}
  </form>
)

function FormKey({ of }: { of: { state: FormState } | undefined }) {
  const key = of?.state.key ?? newFormKey(of ? 'form' : 'button')
  const seen = of?.state.seen
  return [key !== undefined && <input type="hidden" name={keyField} value={key} />, seen !== undefined && <input type="hidden" name={seenField} value={seen} />]
}

/** The last row of a form: the act, ways out, and when the draft was last saved. */
export function FormActions({ children, saved }: { children?: Child; saved?: Date | null }) {
  return (
    <div class="actions">
      {children}
      {saved && (
        <span class="muted small" role="status">
          {rich('ui.saved', { time: <Time at={saved} form="time" /> })}
        </span>
      )}
    </div>
  )
}
