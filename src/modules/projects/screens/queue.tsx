import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { approvalOf, approvalQueue } from '../approvals.ts'
import { decide } from '../domain/decide.ts'
import { decisionForm } from '../forms.ts'
import { projectOf } from '../queries.ts'
import { approvalsUrl, decisionUrl } from '../urls.ts'
import { ApprovalView } from '../views/approval.tsx'
import { Facts } from '../views/project.tsx'
import { QueueView } from '../views/queue.tsx'

export async function showQueue(c: Ctx, actor: Person): Promise<Response> {
  const queue = await approvalQueue(c.var.app.db, actor)
  return show(c, () => ({ title: t('projects.queue.title'), nav: 'queue', width: 'wide', body: <QueueView queue={queue} actor={actor} /> }))
}

export const showApproval = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export function postDecision(c: Ctx, actor: Person): Promise<Response> {
  const approvalId = id(c.req.param('id'))
  return handleForm(c, page(c, actor), (input, commit) =>
    commit(async (tx) => {
      await decide(tx, actor, { approvalId, ...input })
      return redirect(c, approvalsUrl, `projects.decision.said.${input.decision}`)
    }),
  )
}

function page(c: Ctx, actor: Person) {
  const { db } = c.var.app
  const approvalId = id(c.req.param('id'))
  return formPage(decisionForm, {
    action: decisionUrl(approvalId),
    async load() {
      const approval = orNotFound(await approvalOf(db, actor, approvalId))
      return { approval, project: orNotFound(await projectOf(db, actor, approval.projectId)) }
    },
    view: (form, { approval, project }) =>
      show(c, () => ({ title: project.title, nav: 'queue', body: <ApprovalView {...{ approval, project, form }} />, aside: <Facts project={project} /> })),
  })
}
