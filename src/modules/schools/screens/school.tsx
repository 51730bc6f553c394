import type { Person, Visitor } from '../../../access/actor.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
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
