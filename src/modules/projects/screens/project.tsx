import type { Person, Visitor } from '../../../access/actor.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { FormState } from '../../../platform/forms/form-state.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { answerProposal } from '../domain/answer-proposal.ts'
import { reopenProject } from '../domain/close-project.ts'
import { sendProposal } from '../domain/send-proposal.ts'
import { recallProposal, withdrawProject } from '../domain/take-back.ts'
import { type AnswerForm, answerForm, proposalForm } from '../forms.ts'
import { type Project, projectOf } from '../queries.ts'
import { answerUrl, draftUrl, projectsUrl, projectUrl } from '../urls.ts'
import { ProjectAside, ProjectView } from '../views/project.tsx'
import { projectTitle } from '../views/words.ts'

type Reader = Visitor | Person

export const showProject = (c: Ctx, actor: Reader): Promise<Response> => showForm(c, page(c, actor))

export const postProposal = (c: Ctx, actor: Person): Promise<Response> => act(c, actor, sendProposal, 'projects.proposed')

export const postRecall = (c: Ctx, actor: Person): Promise<Response> => act(c, actor, recallProposal, 'projects.recalled', draftUrl)

export const postWithdrawal = (c: Ctx, actor: Person): Promise<Response> => act(c, actor, withdrawProject, 'projects.withdrawn', () => projectsUrl)

export const postReopening = (c: Ctx, actor: Person): Promise<Response> => act(c, actor, reopenProject, 'projects.reopened')

export function postAnswer(c: Ctx, actor: Person): Promise<Response> {
  const projectId = id(c.req.param('id'))
  return handleForm(c, page(c, actor), ({ version: seen, answer, reason }, commit) =>
    commit(async (tx) => {
      await answerProposal(tx, actor, projectId, answer === 'accept' ? { seen, accept: true } : { seen, accept: false, reason })
      return redirect(c, projectUrl(projectId), answer === 'accept' ? 'projects.sent' : 'projects.declined')
    }),
  )
}

type Act = (tx: Tx, actor: Person, id: string, seen: number | null) => Promise<void>

/** A button of the project's page, which says what stands against it. */
export function act(c: Ctx, actor: Person, doIt: Act, flash: Key, to: (id: string) => string = projectUrl): Promise<Response> {
  const projectId = id(c.req.param('id'))
  const page = formPage(proposalForm, {
    load: () => load(c, actor),
    view: ({ state }, project) => shown(c, actor, project, { form: answerForm.filled(unanswered), said: state }),
  })
  return handleForm(c, page, ({ version }, commit) =>
    commit(async (tx) => {
      await doIt(tx, actor, projectId, version)
      return redirect(c, to(projectId), flash)
    }),
  )
}

const unanswered = { answer: 'accept' }

const page = (c: Ctx, actor: Reader) =>
  formPage(answerForm, {
    action: answerUrl(id(c.req.param('id'))),
    load: () => load(c, actor),
    stored: () => unanswered,
    view: (form, project) => shown(c, actor, project, { form, said: form.state }),
  })

const load = async (c: Ctx, actor: Reader): Promise<Project> => orNotFound(await projectOf(c.var.app.db, actor, id(c.req.param('id'))))

const shown = (c: Ctx, actor: Reader, project: Project, { form, said }: { form: AnswerForm; said: FormState }): Promise<Response> =>
  show(c, () => ({
    title: projectTitle(project.title),
    nav: 'projects',
    description: project.description,
    body: <ProjectView {...{ project, actor, form }} errors={said.errors} />,
    aside: <ProjectAside project={project} />,
  }))
