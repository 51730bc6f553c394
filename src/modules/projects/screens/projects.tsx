import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { foundingCountries, projectsOf, publicProjects, readProjectFilters } from '../listings.ts'
import { MyProjectsView, PublicProjectsView } from '../views/projects.tsx'

/** GET /projects: my own for those who have a desk, `?of=all` and visitors: those that have begun. */
export async function showProjects(c: Ctx): Promise<Response> {
  const { app, actor } = c.var
  const teacher = actor.kind === 'person' && actor.state === 'validated'
  if (teacher && c.req.query('of') !== 'all') {
    const projects = await projectsOf(app.db, actor)
    return show(c, () => ({ title: t('projects.title'), nav: 'projects', width: 'wide', body: <MyProjectsView projects={projects} /> }))
  }
  const filters = readProjectFilters(c.req.query())
  const found = await publicProjects(app.db, filters)
  const countries = await foundingCountries(app.db)
  return show(c, () => ({
    title: t('projects.title'),
    nav: 'projects',
    width: 'wide',
    body: <PublicProjectsView {...{ filters, found, countries, teacher }} />,
  }))
}
