import type { Child } from '../platform/html/html.ts'
import { Emblem } from './emblem/emblem.tsx'
import { inItsDirection } from './title.tsx'

/** The schools of something, one beside the other where there is room. */
export function Places({ children }: { children?: Child }) {
  return <ul class="plain places">{children}</ul>
}

/** One of them: emblem, name, and a quiet line below it. */
export function Place({ id, href, name, children }: { id: string; href: string; name: Child; children?: Child }) {
  return (
    <li>
      <Emblem id={id} size={44} />
      <div>
        <a href={href}>{inItsDirection(name)}</a>
        <p>{children}</p>
      </div>
    </li>
  )
}
