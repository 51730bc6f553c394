import { officer } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { postDecision, postReturn, showApplication } from './screens/application.tsx'
import { showDecisions } from './screens/decisions.tsx'
import { postDecisions, showPreview } from './screens/preview.tsx'
import { showQueue } from './screens/queue.tsx'
import { postRestoration, postRevocation, postSuspension, showTeacher } from './screens/teacher.tsx'
import { showTeachers } from './screens/teachers.tsx'

/** The module's addresses. */
export const routes: readonly Route[] = [
  get('/queue', officer, showQueue),
  get('/queue/preview', officer, showPreview),
  get('/queue/decisions', officer, showDecisions),
  post('/queue/decisions', officer, postDecisions),
  get('/queue/people/:id', officer, showApplication),
  post('/queue/people/:id/decision', officer, postDecision),
  post('/queue/people/:id/return', officer, postReturn),
  get('/queue/teachers', officer, showTeachers),
  get('/queue/teachers/:id', officer, showTeacher),
  post('/queue/teachers/:id/revocation', officer, postRevocation),
  post('/queue/teachers/:id/suspension', officer, postSuspension),
  post('/queue/teachers/:id/restoration', officer, postRestoration),
]
