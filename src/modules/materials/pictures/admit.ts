import type { Insider } from '../../../access/actor.ts'
import { type Fields, filesOf } from '../../../platform/forms/fields.ts'
import { type Ctx, orNotFound, RuleViolation } from '../../../platform/http/index.ts'
import { allow, type Limit } from '../../../platform/http/rate-limit.ts'
import type { Files } from '../../../platform/http/route.ts'
import { authorize, type Rule, spaceFor } from '../../space/index.ts'
import { leavePictures } from './leave-pictures.ts'

/**
 * Who may send files to a space, asked before they are read: it belongs to the space, it is open, it has not sent many.
 * What may have changed when they have come is asked again by whoever writes the row.
 * @param may a rule of a policy
 * @param limit how often
 */
export const admits =
  (may: Rule, limit: Limit) =>
  async (c: Ctx, actor: Insider): Promise<void> => {
    const space = orNotFound(await spaceFor(c, may))
    authorize(may(space), space)
    if (!(await allow(c.var.app.db, limit, actor.id))) throw new RuleViolation('space.tooFast')
  }

/** The files of a route whose form has `pictureFields`. */
export const picturesFor = (form: { fields: Fields }, may: Rule, limit: Limit): Files<Insider> => ({
  names: filesOf(form),
  admit: admits(may, limit),
  keep: leavePictures,
})
