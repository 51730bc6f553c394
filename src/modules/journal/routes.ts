import { pupil, signedIn } from '../../access/guards.ts'
import { get, post, type Route, upload } from '../../platform/http/index.ts'
import { picturesFor } from '../materials/index.ts'
import { belongs, inSpace, mayPost } from '../space/index.ts'
import { postForm } from './forms.ts'
import * as limits from './limits.ts'
import { mayComment } from './policy.ts'
import { postCommentWords, postPostWords, showEditComment, showEditPost } from './screens/edit.tsx'
import { showJournal } from './screens/journal.tsx'
import { showNews } from './screens/news.tsx'
import { showPost } from './screens/post.tsx'
import { postComment, postPost } from './screens/write.ts'

export const routes: readonly Route[] = [
  get('/twinspaces/:id', signedIn, inSpace(showJournal, belongs)),
  get('/twinspaces/:id/news', pupil, inSpace(showNews, belongs)),
  upload('/twinspaces/:id/posts', signedIn, picturesFor(postForm, mayPost, limits.posts), inSpace(postPost, mayPost)),
  get('/twinspaces/:id/posts/:post', signedIn, inSpace(showPost, belongs)),
  get('/twinspaces/:id/posts/:post/edit', signedIn, inSpace(showEditPost, mayComment)),
  post('/twinspaces/:id/posts/:post/words', signedIn, inSpace(postPostWords, mayComment)),
  get('/twinspaces/:id/comments/:comment/edit', signedIn, inSpace(showEditComment, mayComment)),
  post('/twinspaces/:id/comments/:comment/words', signedIn, inSpace(postCommentWords, mayComment)),
  post('/twinspaces/:id/posts/:post/comments', signedIn, inSpace(postComment, mayComment)),
]
