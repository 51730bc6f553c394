import { isTeacher, type Person, type Visitor } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { foundingCountries, projectsOf, publicProjects, readProjectFilters } from '../listings.ts'
import { MyProjectsView, PublicProjectsView } from '../views/projects.tsx'

/** My own for those who have a desk; `?of=all` and for visitors: those that have begun. */
export async function showProjects(c: Ctx, actor: Visitor | Person): Promise<Response> {
  const { db } = c.var.app
  const teacher = isTeacher(actor)
  const filters = readProjectFilters(c)
  if (teacher && filters.of !== 'all') {
    const projects = await projectsOf(db, actor)
    return show(c, () => ({ title: t('projects.title'), nav: 'projects', width: 'wide', body: <MyProjectsView projects={projects} /> }))
  }
  const found = await publicProjects(db, filters)
  const countries = await foundingCountries(db)
  return show(c, () => ({
    title: t('projects.title'),
    nav: 'projects',
    width: 'wide',
    body: <PublicProjectsView {...{ filters, found, countries, teacher }} />,
  }))
}
