import type { Person, Visitor } from '../../../access/actor.ts'
import { id, orNotFound } from '../../../platform/http/errors.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { show } from '../../shell/index.ts'
import { zoneOf } from '../domain/time-zone.ts'
import { loadSchool } from '../queries.ts'
import { SchoolFacts, SchoolPageView } from '../views/school.tsx'

export async function showSchool(c: Ctx, actor: Visitor | Person): Promise<Response> {
  const school = orNotFound(await loadSchool(c.var.app.db, actor, id(c.req.param('id'))))
  return show(c, () => ({
    title: school.name,
    nav: 'schools',
    body: <SchoolPageView school={school} zone={zoneOf(school)} now={new Date()} />,
    aside: <SchoolFacts school={school} />,
  }))
}
