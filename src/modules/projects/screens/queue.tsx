import type { Person } from '../../../access/actor.ts'
import { id, orNotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { FormState, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { approvalOf, approvalQueue } from '../approvals.ts'
import { decide } from '../domain/decide.ts'
import { decisionForm } from '../forms.ts'
import { projectOf } from '../queries.ts'
import { approvalsUrl } from '../urls.ts'
import { ApprovalView } from '../views/approval.tsx'
import { Facts } from '../views/project.tsx'
import { QueueView } from '../views/queue.tsx'

/** GET /queue/projects */
export async function showQueue(c: Ctx): Promise<Response> {
  const queue = await approvalQueue(c.var.app.db, c.var.actor as Person)
  return show(c, () => ({ title: t('projects.queue.title'), nav: 'queue', width: 'wide', body: <QueueView queue={queue} /> }))
}

/** GET /queue/projects/:id */
export const showApproval = (c: Ctx): Promise<Response> => page(c, new FormState())

/** POST /queue/projects/:id/decision */
export async function postDecision(c: Ctx): Promise<Response> {
  const approvalId = id(c.req.param('id'))
  return handleForm(
    c,
    decisionForm,
    async (input) => {
      await c.var.app.db.transaction().execute((tx) => decide(tx, c.var.actor as Person, { approvalId, ...input }))
      return redirect(c, approvalsUrl, `projects.decision.said.${input.decision}`)
    },
    (form) => page(c, form, 422),
  )
}

async function page(c: Ctx, form: FormState, status = 200): Promise<Response> {
  const { app } = c.var
  const actor = c.var.actor as Person
  const approval = orNotFound(await approvalOf(app.db, actor, id(c.req.param('id'))))
  const project = orNotFound(await projectOf(app.db, actor, approval.projectId))
  return show(
    c,
    () => ({ title: project.title, nav: 'queue', body: <ApprovalView {...{ approval, project, form }} />, aside: <Facts project={project} /> }),
    status,
  )
}
