import type { Child } from '../platform/html/html.ts'

/** People by name, with what can be done. @param dense several columns, for a class of pupils */
export function People({ dense, children }: { dense?: boolean; children?: Child }) {
  return <ul class={dense ? 'people plain dense' : 'people plain'}>{children}</ul>
}

/** One of them: picture, name, a word about the person. */
export function Person({ avatar, name, detail, tools }: { avatar: Child; name: string; detail?: Child; tools?: Child }) {
  return (
    <li>
      {avatar}
      <div>
        <p class="name" dir="auto">
          {name}
        </p>
        {detail && <p class="small muted">{detail}</p>}
      </div>
      {tools && <div class="tools">{tools}</div>}
    </li>
  )
}
