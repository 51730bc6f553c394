import { member, signedIn } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { belongs, inSpace, mayManage } from '../space/index.ts'
import { postDeparture, postMember, postMemberRemoval, postRole, showMembers } from './screens/members.ts'

export const routes: readonly Route[] = [
  get('/twinspaces/:id/members', signedIn, inSpace(showMembers, belongs)),
  post('/twinspaces/:id/members', member, inSpace(postMember, mayManage)),
  post('/twinspaces/:id/members/:person/role', member, inSpace(postRole, mayManage)),
  post('/twinspaces/:id/members/:person/removal', member, inSpace(postMemberRemoval, mayManage)),
  post('/twinspaces/:id/departure', member, inSpace(postDeparture, belongs)),
]
