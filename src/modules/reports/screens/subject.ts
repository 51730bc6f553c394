import type { Insider } from '../../../access/actor.ts'
import type { Reader } from '../../../platform/db/index.ts'
import { type Ctx, id, NotFound, orNotFound } from '../../../platform/http/index.ts'
import type { Space } from '../../space/index.ts'
import { thingInSpace } from '../domain/keep-in-space.ts'
import type { Thing } from '../kept.ts'
import { type SpaceSubject, spaceSubjects } from '../kinds.ts'

export type Subject = { kind: SpaceSubject; id: string }

/** What the address says is reported (`:kind`, `:item`). */
export const subjectOf = (c: Ctx): Subject => ({
  kind: orNotFound(spaceSubjects.find((kind) => kind === c.req.param('kind'))),
  id: id(c.req.param('item')),
})

/** The thing itself. @throws NotFound when it is not of this space, or is the actor's own */
export async function subjectIn(db: Reader, actor: Insider, space: Pick<Space, 'id'>, { kind, id }: Subject): Promise<Thing> {
  const thing = await thingInSpace(db, space.id, kind, id)
  if (thing.reported.some((author) => author.id === actor.id)) throw new NotFound()
  return thing
}
