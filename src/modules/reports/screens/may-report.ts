import type { Insider } from '../../../access/actor.ts'
import { type Ctx, RuleViolation } from '../../../platform/http/index.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import { reports } from '../limits.ts'

/** Counts a report. @throws RuleViolation when there were too many of the same actor */
export async function mayReport(c: Ctx, actor: Insider): Promise<void> {
  if (!(await allow(c.var.app.db, reports, actor.id))) throw new RuleViolation('reports.tooFast')
}
