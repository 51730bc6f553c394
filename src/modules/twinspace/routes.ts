import { anyone, signedIn } from '../../access/guards.ts'
import { get, kilobytes, post, type Route, upload } from '../../platform/http/route.ts'
import { slots } from './journal/forms.ts'
import { showJournal } from './journal/screens/journal.tsx'
import { showPost } from './journal/screens/post.tsx'
import { postComment, postPost } from './journal/screens/write.ts'
import * as limits from './limits.ts'
import { showStream } from './live/page.ts'
import { postDeparture, postMember, postMemberRemoval, postRole, showMembers } from './members/screens.ts'
import { admits } from './pictures/admit.ts'
import { postMaterial, postPicture, showMaterials, showPicture } from './pictures/screens.tsx'
import { mayAddPictures, mayPost } from './policy.ts'
import { bringsCode, postCode, postPupilSignIn, postPupilSignOut, showPupilSignIn } from './pupil-sign-in/screens.tsx'
import { postPupilCards, postPupils } from './pupils/cards-screen.tsx'
import { showPupils } from './pupils/list-screen.tsx'
import { postLock, postPupilRemoval, postPupilRole, postUnlock } from './pupils/manage-pupil-screens.ts'
import { postPupilsPreview } from './pupils/preview-screen.tsx'
import { postRemoval, postRestoration, showRemoval } from './removal/screens.tsx'

const onePicture = { names: ['picture'], admit: admits(mayAddPictures, limits.pictures) }

/** The module's addresses. Inside a space the loader asks for membership. */
export const routes: readonly Route[] = [
  get('/twinspaces/:id', signedIn, showJournal),
  get('/twinspaces/:id/stream', signedIn, showStream),
  upload('/twinspaces/:id/posts', signedIn, { names: slots.map((slot) => `picture${slot}`), admit: admits(mayPost, limits.posts) }, postPost),
  get('/twinspaces/:id/posts/:post', signedIn, showPost),
  post('/twinspaces/:id/posts/:post/comments', signedIn, postComment),
  get('/twinspaces/:id/:kind{posts|comments|pictures}/:thing/removal', signedIn, showRemoval),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:thing/removal', signedIn, postRemoval),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:thing/restoration', signedIn, postRestoration),
  get('/twinspaces/:id/materials', signedIn, showMaterials),
  upload('/twinspaces/:id/materials', signedIn, onePicture, postMaterial),
  upload('/twinspaces/:id/pictures', signedIn, onePicture, postPicture),
  get('/twinspaces/:id/pictures/:picture/:width{[0-9]+}', signedIn, showPicture),
  get('/twinspaces/:id/members', signedIn, showMembers),
  post('/twinspaces/:id/members', signedIn, postMember),
  post('/twinspaces/:id/members/:person/role', signedIn, postRole),
  post('/twinspaces/:id/members/:person/removal', signedIn, postMemberRemoval),
  post('/twinspaces/:id/departure', signedIn, postDeparture),
  get('/twinspaces/:id/pupils', signedIn, showPupils),
  post('/twinspaces/:id/pupils/preview', signedIn, postPupilsPreview, { body: kilobytes(256) }),
  post('/twinspaces/:id/pupils', signedIn, postPupils, { body: kilobytes(512) }),
  post('/twinspaces/:id/pupils/cards', signedIn, postPupilCards),
  post('/twinspaces/:id/pupils/:pupil/lock', signedIn, postLock),
  post('/twinspaces/:id/pupils/:pupil/unlocking', signedIn, postUnlock),
  post('/twinspaces/:id/pupils/:pupil/role', signedIn, postPupilRole),
  post('/twinspaces/:id/pupils/:pupil/removal', signedIn, postPupilRemoval),
  get('/pupil', anyone, showPupilSignIn, { asks: bringsCode }),
  post('/pupil', anyone, postPupilSignIn),
  post('/pupil/code', anyone, postCode),
  post('/pupil/sign-out', anyone, postPupilSignOut),
]
