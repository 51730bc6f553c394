import type { Actor, Person, Pupil } from '../../access/actor.ts'
import { NotFound } from '../../platform/http/errors.ts'

/** Whoever may stand in a space: a person or a pupil. */
export type Insider = Person | Pupil

/** The actor as an insider. @throws NotFound for a visitor */
export function insider(actor: Actor): Insider {
  if (actor.kind === 'visitor') throw new NotFound()
  return actor
}

/** The columns that say who made a row. */
export const written = (actor: Insider): { person_id: string } | { pupil_id: string } =>
  actor.kind === 'person' ? { person_id: actor.id } : { pupil_id: actor.id }

/** The actor as a person. @throws NotFound for visitors and pupils */
export function personIn(actor: Actor): Person {
  if (actor.kind !== 'person') throw new NotFound()
  return actor
}
