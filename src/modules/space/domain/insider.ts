import type { Insider } from '../../../access/actor.ts'

/** The columns that say who made a row. */
export const written = (actor: Insider): { person_id: string } | { pupil_id: string } =>
  actor.kind === 'person' ? { person_id: actor.id } : { pupil_id: actor.id }
