import type { Person } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { NotFound, RuleViolation } from '../../../platform/http/index.ts'
import { decideValidation } from './decide-validation.ts'

/** Validates several applications; those that a colleague has decided meanwhile are left. @returns the ids of those validated */
export async function validateSeveral(tx: Tx, actor: Person, ids: readonly string[]): Promise<string[]> {
  const validated: string[] = []
  // In one order for all who do this at once: each locks what it decides.
  for (const id of [...ids].sort()) {
    try {
      await decideValidation(tx, actor, { id, decision: 'validated', reason: '' })
      validated.push(id)
    } catch (error) {
      if (!(error instanceof RuleViolation || error instanceof NotFound)) throw error
    }
  }
  return validated
}
