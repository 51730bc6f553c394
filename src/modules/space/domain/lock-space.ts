import type { Tx } from '../../../platform/db/index.ts'
import { NotFound, RuleViolation } from '../../../platform/http/index.ts'
import type { Space } from '../space.ts'

/**
 * Holds the space open for the rest of the transaction.
 * @param alone true: nobody else changes anything in the space meanwhile
 * @throws RuleViolation when it has been closed meanwhile
 */
export async function lockOpen(tx: Tx, space: Pick<Space, 'id'>, { alone = false } = {}): Promise<void> {
  const open = tx.selectFrom('projects').select('id').where('id', '=', space.id).where('state', '=', 'active')
  if (!(await (alone ? open.forNoKeyUpdate() : open.forShare()).executeTakeFirst())) throw new RuleViolation('space.closed')
}

/** A rule of a policy asked before an act. @throws RuleViolation that says the space is closed, when that is why; else NotFound */
export function authorize(may: boolean, space: Pick<Space, 'state'>): void {
  if (!may) throw space.state === 'closed' ? new RuleViolation('space.closed') : new NotFound()
}
