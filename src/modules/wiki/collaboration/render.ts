import * as Y from 'yjs'
import { assemble, missing, type Unreadable, wholePart } from '../content/assemble.ts'
import { htmlOf, withoutPast } from '../content/document.ts'
import { limitEffort } from '../content/effort.ts'
import { limits } from '../content/limits.ts'
import { rescue } from '../content/rescue.ts'

/** A page to be put together: its compacted state and what was written since. */
export type Unrendered = { state: Uint8Array | null; updates: readonly Uint8Array[] }
/**
 * The page put together: its new state, its HTML, and what was left out. `unreadable.at` counts in `updates`; `lost` says
 * why the old state, or a part of it, could not be read or goes no further.
 */
export type Rendered = { state: Uint8Array; html: string; unreadable: Unreadable[]; lost: string | undefined }

/** Puts a page together. It takes as long and as much memory as the page wants: see `render.child.ts`. */
export function render({ state, updates }: Unrendered): Rendered {
  if (!state) return rendered(updates, 0)
  const whole = assemble([state, ...updates])
  const lost = whole.unreadable.find(({ at }) => at === 0)?.reason
  if (lost === undefined) return rendered([state, ...updates], 1, undefined, whole)
  const part = readablePart(state)
  return part ? rendered([part, ...updates], 1, lost) : rendered(updates, 0, lost)
}

function rendered(parts: readonly Uint8Array[], before: number, lost?: string, { document, unreadable } = assemble(parts)): Rendered {
  const orphans = unreadable.filter(({ at, reason }) => at >= before && reason === missing)
  if (orphans.length > 0)
    rescue(
      document,
      orphans.map(({ at }) => parts[at] as Uint8Array),
    )
  const state = Y.encodeStateAsUpdate(document)
  const tangle = tangleOf(state)
  return {
    state: tangle === undefined ? state : Y.encodeStateAsUpdate(withoutPast(document)),
    html: htmlOf(document),
    unreadable: unreadable.map(({ at, reason }) => ({ at: at - before, reason })),
    lost: lost ?? tangle,
  }
}

/** Why a state would take too long to be read where everybody is served; undefined when it would not. */
function tangleOf(state: Uint8Array): string | undefined {
  const document = new Y.Doc()
  limitEffort(document, 2 * limits.effort.page)
  try {
    Y.applyUpdate(document, state)
    return undefined
  } catch (error) {
    return String(error)
  }
}

function readablePart(state: Uint8Array): Uint8Array | undefined {
  try {
    return wholePart(state)
  } catch {
    return undefined // why is said already
  }
}
