import type { Child } from '../platform/html/html.ts'
import { Html } from '../platform/html/html.ts'

const drawings = {
  // one tile waits for the other
  twin: '<path class="a" d="M4 8h44v14a10 10 0 0 1 0 20v14H4z"/><path class="b" d="M60 8h44v48H60V42a10 10 0 0 0 0-20z"/>',
  // a board with room on it
  board:
    '<path class="a" d="M4 8h30v22H4z"/><path class="b" d="M39 8h30v22H39zM74 8h30v22H74zM4 35h30v21H4zM39 35h30v21H39z"/><path class="c" d="M74 35h30v21H74z"/>',
  // nothing matched
  search:
    '<path class="b" d="M4 8h22v22H4zM56 8h22v22H56zM30 34h22v22H30zM82 34h22v22H82z"/><path class="c" d="M41 8l11 11-11 11-11-11zM93 8l11 11-11 11-11-11zM15 34l11 11-11 11L4 45zM67 34l11 11-11 11-11-11z"/>',
  // all is done
  done: '<path class="b" d="M4 8h48v48H4zM56 8h48v48H56z"/><path class="c" d="M28 14l18 18-18 18-18-18zM80 14l18 18-18 18-18-18z"/><path class="a" d="M28 24l8 8-8 8-8-8zM80 24l8 8-8 8-8-8z"/>',
} as const

/** Where there is nothing yet: a drawing of tiles, one sentence, one next step. */
export function EmptyState({
  drawing = 'board',
  title,
  children,
  action,
}: {
  drawing?: keyof typeof drawings
  title: Child
  children?: Child
  action?: Child
}) {
  return (
    <div class="empty">
      <svg width="108" height="64" viewBox="0 0 108 64" aria-hidden="true">
        {new Html(drawings[drawing])}
      </svg>
      <p class="title">{title}</p>
      {children && <div class="muted">{children}</div>}
      {action && <div class="actions">{action}</div>}
    </div>
  )
}
