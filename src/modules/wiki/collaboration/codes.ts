/** Why the program ends a socket; the editor acts by it. */
export const ends = {
  /** The page, the space or the session is no longer there for this reader: not to be tried again. */
  access: { code: 4403, reason: 'access ended' },
  /** What may be done here has changed: come back and learn it. */
  rights: { code: 4205, reason: 'rights changed' },
  /** A change that no editor sends, or one too large: not to be tried again. */
  refused: { code: 4422, reason: 'change refused' },
  /** The page has no room left for the change: not to be tried again. */
  full: { code: 4413, reason: 'page full' },
  /** The page has been put together anew, without what could not be read: to be loaded again, from the beginning. */
  anew: { code: 4410, reason: 'page put together anew' },
  /** The change could not be kept just now: come back and send it again. */
  trouble: { code: 4500, reason: 'try again' },
  /** The program stops. */
  stopping: { code: 1001, reason: 'stopping' },
} as const
export type End = (typeof ends)[keyof typeof ends]
