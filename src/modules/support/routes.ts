import { officer } from '../../platform/http/guard.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { applicationPage, postDecision } from './screens/application.tsx'
import { postDecisions, queuePage } from './screens/queue.tsx'

/** The module's addresses. */
export const routes: readonly Route[] = [
  get('/queue', officer, queuePage),
  post('/queue/decisions', officer, postDecisions),
  get('/queue/people/:id', officer, applicationPage),
  post('/queue/people/:id/decision', officer, postDecision),
]
