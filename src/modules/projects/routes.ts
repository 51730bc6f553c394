import { adults, member, officer, teacher } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { postClosure, postClosureAgreement, postClosureRefusal, showClosure } from './screens/closure.tsx'
import { postDraft, showDraft } from './screens/draft.tsx'
import { postProject, showNew } from './screens/new.tsx'
import { postAnswer, postProposal, postRecall, postReopening, postWithdrawal, showProject } from './screens/project.tsx'
import { showProjects } from './screens/projects.tsx'
import { postDecision, showApproval, showQueue } from './screens/queue.tsx'

export const routes: readonly Route[] = [
  get('/projects', adults, showProjects),
  post('/projects', teacher, postProject),
  get('/projects/new', teacher, showNew),
  get('/projects/:id', adults, showProject),
  get('/projects/:id/draft', teacher, showDraft),
  get('/projects/:id/draft/:step', teacher, showDraft),
  post('/projects/:id/draft/:step', teacher, postDraft),
  post('/projects/:id/proposal', teacher, postProposal),
  post('/projects/:id/answer', teacher, postAnswer),
  post('/projects/:id/recall', teacher, postRecall),
  post('/projects/:id/withdrawal', member, postWithdrawal),
  get('/projects/:id/closure', member, showClosure),
  post('/projects/:id/closure', member, postClosure),
  post('/projects/:id/closure/agreement', member, postClosureAgreement),
  post('/projects/:id/closure/refusal', member, postClosureRefusal),
  post('/projects/:id/reopening', officer, postReopening),
  get('/queue/projects', officer, showQueue),
  get('/queue/projects/:id', officer, showApproval),
  post('/queue/projects/:id/decision', officer, postDecision),
]
