import type { Child } from '../platform/html/html.ts'
import { cx, type Rest } from './cx.ts'
import { Icon } from './icon.tsx'

type Look = {
  /** primary: the one next act of a screen; danger: takes something away. Default secondary. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** lucide name, before the words */
  icon?: string
  size?: 'small' | 'large'
  class?: string
  children?: Child
}

const look = ({ kind = 'secondary', size, class: more }: Look) => cx('button', kind !== 'secondary' && kind, size, more)

/** A button whose words are a verb with its object: “Send to both services”. Type is `submit` unless told. */
export function Button({ kind, icon, size, class: more, children, type = 'submit', ...rest }: Look & { type?: 'submit' | 'button' | 'reset' } & Rest) {
  return (
    <button type={type} class={look({ kind, size, class: more })} {...rest}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads to a screen where something is done. */
export function ButtonLink({ kind, icon, size, class: more, children, href, ...rest }: Look & { href: string } & Rest) {
  return (
    <a href={href} class={look({ kind, size, class: more })} {...rest}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </a>
  )
}
