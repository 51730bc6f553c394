import type { Child } from '../platform/html/html.ts'
import { Name } from './name.tsx'

/** People by name, with what can be done. @param dense several columns, for a class of pupils */
export function People({ dense, children }: { dense?: boolean; children?: Child }) {
  return <ul class={dense ? 'people plain dense' : 'people plain'}>{children}</ul>
}

type PersonProps = { tick?: Child; avatar: Child; name: string; country?: string | undefined; detail?: Child; tools?: Child }

/** One of them: picture, name, a word about the person. @param tick a checkbox before the picture @param country where the name is spelled as it is */
export function Person({ tick, avatar, name, country, detail, tools }: PersonProps) {
  return (
    <li class={tick ? 'ticked' : undefined}>
      {tick}
      {avatar}
      <div>
        <p class="name">
          <Name of={name} country={country} />
        </p>
        {detail && <p class="small muted">{detail}</p>}
      </div>
      {tools && <div class="tools">{tools}</div>}
    </li>
  )
}

/** A person in a cell of a table: picture, name, badges. */
export function Named({ avatar, name, children }: { avatar: Child; name: string; children?: Child }) {
  return (
    <span class="named">
      {avatar}
      <bdi>{name}</bdi>
      {children}
    </span>
  )
}
