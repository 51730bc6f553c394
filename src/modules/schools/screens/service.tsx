import type { Person } from '../../../access/actor.ts'
import { oversees } from '../../../access/officer-scope.ts'
import { formPage, handleForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, NotFound, orNotFound, redirect } from '../../../platform/http/index.ts'
import { assignSchool, servicesFor } from '../domain/assign-school.ts'
import { serviceForm } from '../forms.ts'
import { loadSchool, type SchoolView } from '../queries.ts'
import { schoolServiceUrl, schoolUrl } from '../urls.ts'
import { showSchoolPage } from '../views/school-page.tsx'

/** A school's page with the form that says which service it belongs to. */
export const servicePage = (c: Ctx, actor: Person, school: SchoolView) =>
  formPage(serviceForm, {
    action: schoolServiceUrl(school.id),
    load: () => servicesFor(c.var.app.db, actor, school.service),
    stored: () => ({ service: school.service }),
    view: (form, services) => showSchoolPage(c, school, services.length > 1 ? { form, services } : undefined),
  })

export async function postSchoolService(c: Ctx, actor: Person): Promise<Response> {
  const school = orNotFound(await loadSchool(c.var.app.db, actor, id(c.req.param('id'))))
  if (!oversees(actor, school.service)) throw new NotFound()
  return handleForm(c, servicePage(c, actor, school), ({ service }, commit, form) =>
    commit(async (tx) => {
      await assignSchool(tx, actor, { id: school.id, service, form })
      return redirect(c, schoolUrl(school.id), 'schools.service.done')
    }),
  )
}
