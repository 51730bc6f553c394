import type { Doc } from 'yjs'
import { countPieces } from '../content/whole.ts'

/** Pieces of open pages, some 400 bytes each with the scratch copy: of all together, and of those that one person opened. */
export type Most = { together: number; each: number }
export type Capacity = {
  /** Charges a page to whoever (an id) opens it, until its document is destroyed. */
  hold(document: Doc, who: string): void
  /** Why somebody cannot open another page just now: too much is open in all, or of theirs. */
  lacks(who: string): 'room' | 'share' | undefined
}

/** Knows how much is open, and whose it is: nobody can open so much that others cannot open their page. */
export function makeCapacity({ together, each }: Most): Capacity {
  const open = new Map<Doc, string>()
  const pieces = (whose?: string): number => {
    let sum = 0
    for (const [document, who] of open) if (whose === undefined || who === whose) sum += countPieces(document)
    return sum
  }
  return {
    hold(document, who) {
      open.set(document, who)
      document.on('destroy', () => open.delete(document))
    },
    lacks(who) {
      if (pieces(who) > each) return 'share'
      return pieces() > together ? 'room' : undefined
    },
  }
}
