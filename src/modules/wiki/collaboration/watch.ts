import { hear } from '../../../access/happenings.ts'
import { holdingSessions } from '../../../access/holding-sessions.ts'
import type { Reader } from '../../../platform/db/index.ts'
import type { Bus } from '../../../platform/live/bus.ts'

/** An open connection that can be asked whether it may stay: in the space of a project, for a person or pupil and their session. Its `recheck` never throws. */
export type Guarded = { projectId: string; actorId: string; token: string; recheck(): Promise<void> }
export type Watch = {
  /** @returns a function that ends the watch */
  save(guarded: Guarded): () => void
  /** Has those ask again whose session has ended by time: one statement, however many are open. */
  recheckEnded(db: Reader): Promise<void>
}

/** Has connections ask the policy again whenever something changes who may do what in their space, or a session ends; and never else. */
export function makeWatch(bus: Bus): Watch {
  const everyone = new Set<Guarded>()
  const spaces = new Map<string, { guarded: Set<Guarded>; end(): void }>()

  // Side by side: the last of a whole class must not wait for all the others.
  const recheck = async (guarded: Iterable<Guarded>): Promise<void> => {
    await Promise.all([...guarded].map((each) => each.recheck()))
  }
  function listen(projectId: string): { guarded: Set<Guarded>; end(): void } {
    const guarded = new Set<Guarded>()
    const ends = [
      hear(bus, 'pages', projectId, ({ kind }) => {
        if (kind === 'changed') void recheck(guarded)
      }),
      hear(bus, 'access', projectId, () => void recheck(guarded)),
    ]
    const space = { guarded, end: () => ends.forEach((end) => void end()) }
    spaces.set(projectId, space)
    return space
  }
  return {
    save(one) {
      const space = spaces.get(one.projectId) ?? listen(one.projectId)
      const forget = hear(bus, 'access', one.actorId, () => void one.recheck())
      space.guarded.add(one)
      everyone.add(one)
      return () => {
        forget()
        everyone.delete(one)
        space.guarded.delete(one)
        if (space.guarded.size > 0 || spaces.get(one.projectId) !== space) return
        space.end()
        spaces.delete(one.projectId)
      }
    },
    async recheckEnded(db) {
      const holding = await holdingSessions(db, [...new Set([...everyone].map(({ token }) => token))])
      await recheck([...everyone].filter(({ token }) => !holding.has(token)))
    },
  }
}
