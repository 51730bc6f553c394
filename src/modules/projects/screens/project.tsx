import type { Actor, Person } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { id, NotFound, orNotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { FormState, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { type Key, t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { answerProposal } from '../domain/answer-proposal.ts'
import { closeProject, reopenProject } from '../domain/close-project.ts'
import { sendProposal } from '../domain/send-proposal.ts'
import { recallProposal, withdrawProject } from '../domain/take-back.ts'
import { answerForm, plainForm } from '../forms.ts'
import { type Project, projectOf } from '../queries.ts'
import { draftUrl, projectsUrl, projectUrl } from '../urls.ts'
import { ClosureView } from '../views/closure.tsx'
import { ProjectAside, ProjectView } from '../views/project.tsx'
import { projectTitle } from '../views/words.ts'

/** GET /projects/:id */
export async function showProject(c: Ctx): Promise<Response> {
  return page(c, new FormState())
}

/** POST /projects/:id/proposal */
export const postProposal = (c: Ctx): Promise<Response> => act(c, sendProposal, 'projects.proposed')

/** POST /projects/:id/recall */
export const postRecall = (c: Ctx): Promise<Response> => act(c, recallProposal, 'projects.recalled', draftUrl)

/** POST /projects/:id/withdrawal */
export const postWithdrawal = (c: Ctx): Promise<Response> => act(c, withdrawProject, 'projects.withdrawn', () => projectsUrl)

/** POST /projects/:id/closure */
export const postClosure = (c: Ctx): Promise<Response> => act(c, closeProject, 'projects.closed')

/** POST /projects/:id/reopening */
export const postReopening = (c: Ctx): Promise<Response> => act(c, reopenProject, 'projects.reopened')

/** POST /projects/:id/answer */
export async function postAnswer(c: Ctx): Promise<Response> {
  const projectId = id(c.req.param('id'))
  return handleForm(
    c,
    answerForm,
    async ({ answer, reason }) => {
      const said = answer === 'accept' ? ({ accept: true } as const) : ({ accept: false, reason } as const)
      await c.var.app.db.transaction().execute((tx) => answerProposal(tx, c.var.actor as Person, projectId, said))
      return redirect(c, projectUrl(projectId), said.accept ? 'projects.sent' : 'projects.declined')
    },
    (form) => page(c, form, 422),
  )
}

/** GET /projects/:id/closure */
export async function showClosure(c: Ctx): Promise<Response> {
  const project = await load(c)
  if (project.standing !== 'founder' || project.state !== 'active') throw new NotFound()
  return show(c, () => ({ title: t('projects.closure.title'), nav: 'projects', body: <ClosureView project={project} /> }))
}

type Act = (tx: Tx, actor: Person, id: string) => Promise<void>

async function act(c: Ctx, doIt: Act, flash: Key, to: (id: string) => string = projectUrl): Promise<Response> {
  const projectId = id(c.req.param('id'))
  return handleForm(
    c,
    plainForm,
    async () => {
      await c.var.app.db.transaction().execute((tx) => doIt(tx, c.var.actor as Person, projectId))
      return redirect(c, to(projectId), flash)
    },
    (form) => page(c, form, 422),
  )
}

async function load(c: Ctx): Promise<Project> {
  return orNotFound(await projectOf(c.var.app.db, c.var.actor, id(c.req.param('id'))))
}

async function page(c: Ctx, form: FormState, status = 200): Promise<Response> {
  const project = await load(c)
  const actor: Actor = c.var.actor
  return show(
    c,
    () => ({
      title: projectTitle(project.title),
      nav: 'projects',
      description: project.description,
      body: <ProjectView {...{ project, actor, form }} />,
      aside: <ProjectAside project={project} />,
    }),
    status,
  )
}
