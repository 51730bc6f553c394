import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import { Button, ButtonLink } from './button.tsx'
import { cx, type Rest } from './cx.ts'
import { Form } from './form.tsx'
import { Icon } from './icon.tsx'

/**
 * A native dialog. Its opener is a link to its id: without JavaScript the address alone opens it (`:target`),
 * with JavaScript it becomes modal and holds the focus (client/dialogs.ts).
 * @param id unique on the page; DialogLink's `to`
 */
export function Dialog({ id, title, children }: { id: string; title: Child; children?: Child }) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`}>
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <a href="#main" class="button quiet close" data-close data-turbo="false">
          <Icon name="x" size={18} />
          <span class="sr">{t('ui.close')}</span>
        </a>
      </div>
      {children}
    </dialog>
  )
}

/** Opens the Dialog (or Sheet) whose id is `to`. Takes a button's `kind`, `icon` and `size`. */
export function DialogLink({
  to,
  children,
  ...rest
}: { to: string; kind?: 'primary' | 'secondary' | 'quiet' | 'danger'; icon?: string; size?: 'small' | 'large'; children?: Child } & Rest) {
  return (
    <ButtonLink href={`#${to}`} data-turbo="false" aria-haspopup="dialog" {...rest}>
      {children}
    </ButtonLink>
  )
}

/**
 * Asks before something is taken away: the opening button and its dialog with a posting form.
 * @param label words of the opening button; @param verb words of the button that does it; both verbs with objects
 * @param text what will happen, what is kept, and whether it can be undone
 * @param children further fields of the form (a reason), if any
 */
export function Confirm({
  id,
  label,
  title,
  text,
  action,
  verb,
  tone = 'danger',
  icon,
  children,
}: {
  id: string
  label: Child
  title: Child
  text: Child
  action: string
  verb: Child
  tone?: 'danger' | 'primary'
  icon?: string
  children?: Child
}) {
  return [
    <DialogLink to={id} kind={tone === 'danger' ? 'danger' : 'secondary'} icon={icon}>
      {label}
    </DialogLink>,
    <Dialog id={id} title={title}>
      <Form action={action} class="form">
        <p>{text}</p>
        {children}
        <div class="actions">
          <Button kind={tone}>{verb}</Button>
          <a href="#main" class="button quiet" data-close data-turbo="false">
            {t('ui.cancel')}
          </a>
        </div>
      </Form>
    </Dialog>,
  ]
}

/** A side column on a wide screen that becomes a sheet over the page on a phone (filters). Open it with `<DialogLink to={id} class="only-phone">`. */
export function Sheet({ id, title, children, class: more }: { id: string; title: string; children?: Child; class?: string }) {
  return (
    <aside id={id} class={cx('sheet', more)} aria-label={title}>
      <div class="dialog-head only-phone">
        <h2>{title}</h2>
        <a href="#main" class="button" data-turbo="false">
          {t('ui.close')}
        </a>
      </div>
      {children}
    </aside>
  )
}
