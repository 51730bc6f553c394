import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, NotFound, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { agreeToClosure, keepOpen, proposeClosure } from '../domain/close-project.ts'
import { closureForm } from '../forms.ts'
import { projectOf } from '../queries.ts'
import { closureUrl, projectUrl } from '../urls.ts'
import { ClosureView } from '../views/closure.tsx'
import { act } from './project.tsx'

export const showClosure = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export const postClosure = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor), ({ outcome }, commit) =>
    commit(async (tx) => {
      const projectId = id(c.req.param('id'))
      const closed = await proposeClosure(tx, actor, projectId, outcome)
      return redirect(c, projectUrl(projectId), closed ? 'projects.closed' : 'projects.closure.asked')
    }),
  )

export const postClosureAgreement = (c: Ctx, actor: Person): Promise<Response> => act(c, actor, agreeToClosure, 'projects.closed')
export const postClosureRefusal = (c: Ctx, actor: Person): Promise<Response> => act(c, actor, keepOpen, 'projects.closure.kept')

const page = (c: Ctx, actor: Person) =>
  formPage(closureForm, {
    action: closureUrl(id(c.req.param('id'))),
    load: async () => orNotFound(await projectOf(c.var.app.db, actor, id(c.req.param('id')))),
    stored: ({ closing }) => ({ outcome: closing?.by === actor.id ? closing.outcome : '' }),
    view(form, project) {
      if (project.standing !== 'founder' || project.state !== 'active') throw new NotFound()
      return show(c, () => ({ title: t('projects.closure.title'), nav: 'projects', body: <ClosureView {...{ project, actor, form }} /> }))
    },
  })
