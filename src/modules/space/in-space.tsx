import type { Insider } from '../../access/actor.ts'
import { answeredBefore } from '../../platform/forms/commit-once.ts'
import { Overloaded } from '../../platform/http/errors.ts'
import { type Ctx, NotFound, orNotFound, RuleViolation } from '../../platform/http/index.ts'
import { message, t } from '../../platform/i18n/index.ts'
import { Notice, PageTitle } from '../../ui/index.ts'
import { type Rule, type Space, spaceFor } from './space.ts'
import { showSpace } from './views/show-space.tsx'

type InSpace<A extends Insider> = (c: Ctx, actor: A, space: Space) => Response | Promise<Response>

/**
 * A handler inside a TwinSpace: only for those who belong to it, and to whom a rule of its policy says yes. In a closed space
 * whoever could do it while it was open is told so; a rule that says no, and that no form says, is told inside the space.
 * @param handler is given the space as its actor meets it
 * @param may who may come here at all; `belongs`: all who have entered
 * @throws NotFound for everybody else, whatever was sent
 */
export const inSpace =
  <A extends Insider>(handler: InSpace<A>, may: Rule) =>
  async (c: Ctx, actor: A): Promise<Response> => {
    try {
      const space = await spaceFor(c, may)
      return await (space ? handler(c, actor, space) : ledBefore(c))
    } catch (error) {
      if (isRule(error, c)) return notDone(c, orNotFound(await spaceFor(c, may)), error)
      throw error
    }
  }

// A form that did not come whole stays where it was filled in.
const isRule = (error: unknown, { var: { form } }: Ctx): error is RuleViolation =>
  error instanceof RuleViolation && !(error instanceof Overloaded) && error !== form?.refused

/** Where a form led the first time, which took its writer's place away. A page that answered one is not shown to them again. */
async function ledBefore(c: Ctx): Promise<Response> {
  const answer = c.req.method === 'POST' ? await answeredBefore(c) : undefined
  if (!answer?.headers.has('location')) throw new NotFound()
  return answer
}

function notDone(c: Ctx, space: Space, { key, args }: RuleViolation): Promise<Response> {
  c.status(422)
  return showSpace(c, space, () => ({
    title: t('space.notDone'),
    body: [<PageTitle title={t('space.notDone')} />, <Notice tone="attention">{message(key, args)}</Notice>],
  }))
}
