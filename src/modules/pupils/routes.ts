import { anyone, signedIn } from '../../access/guards.ts'
import { get, kilobytes, post, type Route } from '../../platform/http/route.ts'
import { postPupilCards, postPupils } from './screens/cards.tsx'
import { showPupils } from './screens/list.tsx'
import { postLock, postPupilRemoval, postPupilRole, postUnlock } from './screens/manage-pupil.ts'
import { postPupilsPreview } from './screens/preview.tsx'
import { bringsCode, postCode, postPupilSignIn, postPupilSignOut, showPupilSignIn } from './screens/sign-in.tsx'

export const routes: readonly Route[] = [
  get('/pupil', anyone, showPupilSignIn, { asks: bringsCode }),
  post('/pupil', anyone, postPupilSignIn),
  post('/pupil/code', anyone, postCode),
  post('/pupil/sign-out', anyone, postPupilSignOut),
  get('/twinspaces/:id/pupils', signedIn, showPupils),
  post('/twinspaces/:id/pupils/preview', signedIn, postPupilsPreview, { body: kilobytes(256) }),
  post('/twinspaces/:id/pupils', signedIn, postPupils, { body: kilobytes(512) }),
  post('/twinspaces/:id/pupils/cards', signedIn, postPupilCards),
  post('/twinspaces/:id/pupils/:pupil/lock', signedIn, postLock),
  post('/twinspaces/:id/pupils/:pupil/unlocking', signedIn, postUnlock),
  post('/twinspaces/:id/pupils/:pupil/role', signedIn, postPupilRole),
  post('/twinspaces/:id/pupils/:pupil/removal', signedIn, postPupilRemoval),
]
