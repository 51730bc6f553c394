import type { Insider, Person } from '../../../access/actor.ts'
import { NotFound } from '../../../platform/http/errors.ts'

/** The columns that say who made a row. */
export const written = (actor: Insider): { person_id: string } | { pupil_id: string } =>
  actor.kind === 'person' ? { person_id: actor.id } : { pupil_id: actor.id }

/** For what only people do in a space. @throws NotFound for pupils */
export function personOnly(actor: Insider): Person {
  if (actor.kind !== 'person') throw new NotFound()
  return actor
}
