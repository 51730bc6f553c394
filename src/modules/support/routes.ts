import { officer } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { postDecision, showApplication } from './screens/application.tsx'
import { postDecisions, showQueue } from './screens/queue.tsx'

/** The module's addresses. */
export const routes: readonly Route[] = [
  get('/queue', officer, showQueue),
  post('/queue/decisions', officer, postDecisions),
  get('/queue/people/:id', officer, showApplication),
  post('/queue/people/:id/decision', officer, postDecision),
]
