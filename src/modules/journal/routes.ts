import { signedIn } from '../../access/guards.ts'
import { filesOf } from '../../platform/forms/fields.ts'
import { get, post, type Route, upload } from '../../platform/http/route.ts'
import { admits } from '../materials/index.ts'
import { mayPost } from '../space/index.ts'
import { postForm } from './forms.ts'
import * as limits from './limits.ts'
import { showJournal } from './screens/journal.tsx'
import { showPost } from './screens/post.tsx'
import { postComment, postPost } from './screens/write.ts'

export const routes: readonly Route[] = [
  get('/twinspaces/:id', signedIn, showJournal),
  upload('/twinspaces/:id/posts', signedIn, { names: filesOf(postForm), admit: admits(mayPost, limits.posts) }, postPost),
  get('/twinspaces/:id/posts/:post', signedIn, showPost),
  post('/twinspaces/:id/posts/:post/comments', signedIn, postComment),
]
