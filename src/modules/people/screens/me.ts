import type { Person } from '../../../access/actor.ts'
import { NotFound } from '../../../platform/http/errors.ts'
import type { Ctx } from '../../../platform/http/route.ts'

/** The person who asks; behind the guard `member` there always is one. */
export function me(c: Ctx): Person {
  const { actor } = c.var
  if (actor.kind !== 'person') throw new NotFound()
  return actor
}
