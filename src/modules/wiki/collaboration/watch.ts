import type { Bus } from '../../../platform/live/bus.ts'

/** An open connection that can be asked whether it may stay: in the space of a project, for a person or pupil. */
export type Guarded = { projectId: string; actorId: string; recheck(): Promise<void> }
export type Watch = {
  /** @returns a function that ends the watch */
  save(guarded: Guarded): () => void
  recheckAll(): Promise<void>
}

/** Has connections ask the policy again whenever something changes who may do what in their space, or a session ends. */
export function makeWatch(bus: Bus): Watch {
  const everyone = new Set<Guarded>()
  const spaces = new Map<string, { guarded: Set<Guarded>; end(): void }>()

  const recheck = async (guarded: Iterable<Guarded>): Promise<void> => {
    for (const each of [...guarded]) await each.recheck()
  }
  function listen(projectId: string): { guarded: Set<Guarded>; end(): void } {
    const guarded = new Set<Guarded>()
    const ends = [
      bus.on(`space:${projectId}`, ({ kind }) => {
        if (kind === 'access' || kind === 'closed' || kind === 'pages') void recheck(guarded)
      }),
      bus.on(`project:${projectId}`, () => void recheck(guarded)),
    ]
    const space = { guarded, end: () => ends.forEach((end) => void end()) }
    spaces.set(projectId, space)
    return space
  }
  return {
    save(one) {
      const space = spaces.get(one.projectId) ?? listen(one.projectId)
      const forget = bus.on(`sessions:${one.actorId}`, () => void one.recheck())
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
    recheckAll: () => recheck(everyone),
  }
}
