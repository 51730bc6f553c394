import type { Child } from '../../platform/html/html.ts'
import type { Ctx } from '../../platform/http/route.ts'
import { show } from '../shell/index.ts'
import type { Space } from './space.ts'

/** Which of a space's sections a screen belongs to. */
export type Section = 'journal' | 'pages' | 'materials' | 'members' | 'pupils'
/** A screen inside a space. `body` begins with the page's own h1. */
export type SpaceShown = { title: string; section: Section; body: Child }

/**
 * Renders a screen inside its TwinSpace: name, sections, who is here; for pupils with fewer words and bigger targets.
 * @param view makes the screen; runs synchronously in the reader's language
 * @param status 200, or 422 for a form that comes back
 */
export function showSpace(c: Ctx, space: Space, view: () => SpaceShown, status = 200): Promise<Response> {
  return show(
    c,
    () => {
      const { title, body } = view()
      return { title: `${title} · ${space.title}`, body: <div>{body}</div> }
    },
    status,
  )
}
