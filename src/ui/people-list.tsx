import type { Child } from '../platform/html/html.ts'

/** People by name, with what can be done. @param dense several columns, for a class of pupils */
export function People({ dense, children }: { dense?: boolean; children?: Child }) {
  return <ul class={dense ? 'people plain dense' : 'people plain'}>{children}</ul>
}

/** One of them: picture, name, a word about the person. @param tick a checkbox before the picture */
export function Person({ tick, avatar, name, detail, tools }: { tick?: Child; avatar: Child; name: string; detail?: Child; tools?: Child }) {
  return (
    <li class={tick ? 'ticked' : undefined}>
      {tick}
      {avatar}
      <div>
        <p class="name">
          <bdi>{name}</bdi>
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
