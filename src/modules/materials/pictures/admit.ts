import type { Insider } from '../../../access/actor.ts'
import { NotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { allow, type Limit } from '../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { authorize, authorizeForm, type Space, spaceOf } from '../../space/index.ts'

/**
 * Who may send files to a space, asked before they are read: it belongs to the space, it is open, it has not sent many.
 * What may have changed when they have come is asked again by whoever writes the row.
 * @param rule of policy.ts
 * @param limit how often
 */
export const admits =
  (rule: (space: Space) => boolean, limit: Limit) =>
  async (c: Ctx, actor: Insider): Promise<void> => {
    const space = await spaceOf(c)
    authorizeForm(rule, space)
    authorize(rule(space), space, () => new NotFound())
    if (!(await allow(c.var.app.db, limit, actor.id))) throw new RuleViolation('space.tooFast')
  }
