import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { oversees } from '../../../access/officer-scope.ts'
import type { Child } from '../../../platform/html/html.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
import type { Errors } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { begunProjectsOf, type OpenProfile, type Profile, profilesOf } from '../queries.ts'
import { PersonView } from '../views/person.tsx'

/** What stands in the margin of a person's page, and what is wrong in a form there. Made in the reader's language. */
export type Beside = () => { aside: Child; errors: Errors }
/** Another module's part of a person's page; undefined for whom it has none. Given where the program is put together (src/routes.ts). */
export type BesideOf = (c: Ctx, actor: Person, profile: Profile) => Promise<Beside | undefined>

/** The page of a person. */
export const showPerson =
  (besideOf: BesideOf) =>
  async (c: Ctx, actor: Person): Promise<Response> => {
    const profile = await openProfile(c, actor)
    return showProfile(c, actor, profile, await besideOf(c, actor, profile))
  }

/** The profile of the address (`:id`). A service's look at it is written down. @throws NotFound for whom there is none */
export async function openProfile(c: Ctx, actor: Person): Promise<OpenProfile> {
  const { db } = c.var.app
  const profile = orNotFound((await profilesOf(db, actor, [id(c.req.param('id'))]))[0])
  if (oversees(actor, profile.service) && profile.id !== actor.id)
    await audit(db, actor, 'person.viewed', { kind: 'person', id: profile.id }, { service: profile.service })
  return { ...profile, projects: await begunProjectsOf(db, profile.id) }
}

/** Renders a profile with what stands beside it. */
export function showProfile(c: Ctx, actor: Person, profile: OpenProfile, beside?: Beside): Promise<Response> {
  const shown = () => {
    const { aside, errors = {} } = beside?.() ?? {}
    return { title: profile.name, nav: 'partners' as const, body: <PersonView {...{ profile, actor, errors }} />, aside }
  }
  return show(c, shown)
}
