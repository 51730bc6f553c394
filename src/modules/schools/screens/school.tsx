import type { Person, Visitor } from '../../../access/actor.ts'
import { oversees } from '../../../access/officer-scope.ts'
import { showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
import { loadSchool } from '../queries.ts'
import { showSchoolPage } from '../views/school-page.tsx'
import { servicePage } from './service.tsx'

/** A school; whoever looks after it can say there which service it belongs to. */
export async function showSchool(c: Ctx, actor: Visitor | Person): Promise<Response> {
  const school = orNotFound(await loadSchool(c.var.app.db, actor, id(c.req.param('id'))))
  return actor.kind === 'person' && oversees(actor, school.service) ? showForm(c, servicePage(c, actor, school)) : showSchoolPage(c, school)
}
