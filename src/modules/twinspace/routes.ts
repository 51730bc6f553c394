import { anyone, signedIn } from '../../platform/http/guard.ts'
import { get, kilobytes, post, type Route, upload } from '../../platform/http/route.ts'
import { slots } from './journal/forms.ts'
import { journal } from './journal/screens/journal.tsx'
import { onePost } from './journal/screens/post.tsx'
import { addComment, addPost } from './journal/screens/write.ts'
import * as limits from './limits.ts'
import { stream } from './live/page.ts'
import { members, postDeparture, postMember, postMemberRemoval, postRole } from './members/pages.tsx'
import { admits } from './pictures/admit.ts'
import { materials, picture, postMaterial, postPicture } from './pictures/pages.tsx'
import { mayAddPictures, mayPost } from './policy.ts'
import { postCode, postPupilSignIn, postPupilSignOut, showPupilSignIn } from './pupil-sign-in/pages.tsx'
import { createAndPrint, resetAndPrint } from './pupils/cards-page.tsx'
import { pupilsPage } from './pupils/list-page.tsx'
import { postLock, postPupilRemoval, postTrust, postUnlocking } from './pupils/manage-pupil-screens.ts'
import { previewPupils } from './pupils/preview-page.tsx'
import { remove, removed, restore } from './removal/pages.tsx'

const onePicture = { names: ['picture'], admit: admits(mayAddPictures, limits.pictures) }

/** The module's addresses. Inside a space the loader asks for membership. */
export const routes: readonly Route[] = [
  get('/twinspaces/:id', signedIn, journal),
  get('/twinspaces/:id/stream', signedIn, stream),
  upload('/twinspaces/:id/posts', signedIn, { names: slots.map((slot) => `picture${slot}`), admit: admits(mayPost, limits.posts) }, addPost),
  get('/twinspaces/:id/posts/:post', signedIn, onePost),
  post('/twinspaces/:id/posts/:post/comments', signedIn, addComment),
  get('/twinspaces/:id/:kind{posts|comments|pictures}/:thing/removal', signedIn, removed),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:thing/removal', signedIn, remove),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:thing/restoration', signedIn, restore),
  get('/twinspaces/:id/materials', signedIn, materials),
  upload('/twinspaces/:id/materials', signedIn, onePicture, postMaterial),
  upload('/twinspaces/:id/pictures', signedIn, onePicture, postPicture),
  get('/twinspaces/:id/pictures/:picture/:width{[0-9]+}', signedIn, picture),
  get('/twinspaces/:id/members', signedIn, members),
  post('/twinspaces/:id/members', signedIn, postMember),
  post('/twinspaces/:id/members/:person/role', signedIn, postRole),
  post('/twinspaces/:id/members/:person/removal', signedIn, postMemberRemoval),
  post('/twinspaces/:id/departure', signedIn, postDeparture),
  get('/twinspaces/:id/pupils', signedIn, pupilsPage),
  post('/twinspaces/:id/pupils/preview', signedIn, previewPupils, { body: kilobytes(256) }),
  post('/twinspaces/:id/pupils', signedIn, createAndPrint, { body: kilobytes(512) }),
  post('/twinspaces/:id/pupils/cards', signedIn, resetAndPrint),
  post('/twinspaces/:id/pupils/:pupil/lock', signedIn, postLock),
  post('/twinspaces/:id/pupils/:pupil/unlocking', signedIn, postUnlocking),
  post('/twinspaces/:id/pupils/:pupil/role', signedIn, postTrust),
  post('/twinspaces/:id/pupils/:pupil/removal', signedIn, postPupilRemoval),
  get('/pupil', anyone, showPupilSignIn),
  post('/pupil', anyone, postPupilSignIn),
  post('/pupil/code', anyone, postCode),
  post('/pupil/sign-out', anyone, postPupilSignOut),
]
