import type { Bus } from '../../../platform/live/bus.ts'

/** An open connection that can be asked whether it may stay. */
export type Guarded = { projectId: string; recheck(): Promise<void> }
export type Watch = {
  /** @returns a function that ends the watch */
  keep(guarded: Guarded): () => void
  recheckAll(): Promise<void>
}

/** Has connections ask the policy again whenever something changes who may do what in their space. */
export function makeWatch(bus: Bus): Watch {
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
    keep(one) {
      const space = spaces.get(one.projectId) ?? listen(one.projectId)
      space.guarded.add(one)
      return () => {
        space.guarded.delete(one)
        if (space.guarded.size > 0 || spaces.get(one.projectId) !== space) return
        space.end()
        spaces.delete(one.projectId)
      }
    },
    recheckAll: async () => {
      for (const { guarded } of [...spaces.values()]) await recheck(guarded)
    },
  }
}
