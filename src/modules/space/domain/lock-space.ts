import type { Tx } from '../../../platform/db/index.ts'
import { NotFound, RuleViolation } from '../../../platform/http/errors.ts'
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

/** A rule of policy.ts asked before an act. @throws RuleViolation that says the space is closed, when that is why; else `refusal` */
export function authorize(may: boolean, space: Pick<Space, 'state'>, refusal: () => Error): void {
  if (may) return
  throw space.state === 'closed' ? new RuleViolation('space.closed') : refusal()
}

/**
 * Shows a form's handler to those only who could use it while the space is open; what a closed space says, it says in the form.
 * @param rule of policy.ts
 * @throws NotFound for everyone else, whatever was sent
 */
export function authorizeForm(rule: (space: Space) => boolean, space: Space): void {
  if (!rule({ ...space, state: 'active' })) throw new NotFound()
}
