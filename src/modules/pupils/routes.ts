import { anyone, member } from '../../access/guards.ts'
import { get, kilobytes, post, type Route } from '../../platform/http/index.ts'
import { hasPupils, inSpace } from '../space/index.ts'
import { postPupilCards, postPupils } from './screens/cards.tsx'
import { showPupilHistory } from './screens/history.tsx'
import { showPupils } from './screens/list.tsx'
import { postLock, postPupilRemoval, postPupilRole, postUnlock } from './screens/manage-pupil.ts'
import { postTickedPupils, showNewCards } from './screens/new-cards.tsx'
import { postPupilsPreview } from './screens/preview.tsx'
import { postRenaming, showRenaming } from './screens/rename.tsx'
import { postPupilRoles } from './screens/roles.ts'
import { bringsCode, postCode, postPupilSignIn, postPupilSignOut, showPupilSignIn } from './screens/sign-in.tsx'

export const routes: readonly Route[] = [
  get('/pupil', anyone, showPupilSignIn, { asks: bringsCode }),
  post('/pupil', anyone, postPupilSignIn),
  post('/pupil/code', anyone, postCode),
  post('/pupil/sign-out', anyone, postPupilSignOut),
  get('/twinspaces/:id/pupils', member, inSpace(showPupils, hasPupils)),
  post('/twinspaces/:id/pupils/preview', member, inSpace(postPupilsPreview, hasPupils), { body: kilobytes(512) }),
  post('/twinspaces/:id/pupils', member, inSpace(postPupils, hasPupils), { body: kilobytes(512) }),
  get('/twinspaces/:id/pupils/history', member, inSpace(showPupilHistory, hasPupils)),
  get('/twinspaces/:id/pupils/cards', member, inSpace(showNewCards, hasPupils)),
  post('/twinspaces/:id/pupils/cards/preview', member, inSpace(postTickedPupils, hasPupils)),
  post('/twinspaces/:id/pupils/cards', member, inSpace(postPupilCards, hasPupils)),
  post('/twinspaces/:id/pupils/roles', member, inSpace(postPupilRoles, hasPupils)),
  get('/twinspaces/:id/pupils/:pupil/name', member, inSpace(showRenaming, hasPupils)),
  post('/twinspaces/:id/pupils/:pupil/name', member, inSpace(postRenaming, hasPupils)),
  post('/twinspaces/:id/pupils/:pupil/lock', member, inSpace(postLock, hasPupils)),
  post('/twinspaces/:id/pupils/:pupil/unlocking', member, inSpace(postUnlock, hasPupils)),
  post('/twinspaces/:id/pupils/:pupil/role', member, inSpace(postPupilRole, hasPupils)),
  post('/twinspaces/:id/pupils/:pupil/removal', member, inSpace(postPupilRemoval, hasPupils)),
]
