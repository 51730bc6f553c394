import { signedIn } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { postDeparture, postMember, postMemberRemoval, postRole, showMembers } from './screens/members.ts'

export const routes: readonly Route[] = [
  get('/twinspaces/:id/members', signedIn, showMembers),
  post('/twinspaces/:id/members', signedIn, postMember),
  post('/twinspaces/:id/members/:person/role', signedIn, postRole),
  post('/twinspaces/:id/members/:person/removal', signedIn, postMemberRemoval),
  post('/twinspaces/:id/departure', signedIn, postDeparture),
]
