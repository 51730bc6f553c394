import type { Person } from '../../../access/actor.ts'
import type { Db } from '../../../platform/db/index.ts'
import { NotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { decideValidation } from './decide-validation.ts'

/** Validates each of several applications in its own transaction; those a colleague has decided meanwhile are left. @returns how many */
export async function validateSeveral(db: Db, actor: Person, ids: readonly string[]): Promise<number> {
  let validated = 0
  for (const id of ids) {
    try {
      await db.transaction().execute((tx) => decideValidation(tx, actor, { id, decision: 'validated', reason: '' }))
      validated += 1
    } catch (error) {
      if (!(error instanceof RuleViolation || error instanceof NotFound)) throw error
    }
  }
  return validated
}
