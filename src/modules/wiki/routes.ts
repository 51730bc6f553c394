import { signedIn } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { belongs, inSpace } from '../space/index.ts'
import { mayArrangePages } from './policy.ts'
import { postPagePosition, postPageRemoval, postPageReturn } from './screens/arrange.ts'
import { showPageEditor } from './screens/edit.tsx'
import { postPage, showPages } from './screens/list.tsx'
import { showPage } from './screens/read.tsx'
import { postPageSettings, showSettings } from './screens/settings.tsx'

export const routes: readonly Route[] = [
  get('/twinspaces/:id/pages', signedIn, inSpace(showPages, belongs)),
  post('/twinspaces/:id/pages', signedIn, inSpace(postPage, mayArrangePages)),
  get('/twinspaces/:id/pages/:pageId', signedIn, inSpace(showPage, belongs)),
  get('/twinspaces/:id/pages/:pageId/edit', signedIn, inSpace(showPageEditor, belongs)),
  get('/twinspaces/:id/pages/:pageId/settings', signedIn, inSpace(showSettings, mayArrangePages)),
  post('/twinspaces/:id/pages/:pageId/settings', signedIn, inSpace(postPageSettings, mayArrangePages)),
  post('/twinspaces/:id/pages/:pageId/position', signedIn, inSpace(postPagePosition, mayArrangePages)),
  post('/twinspaces/:id/pages/:pageId/removal', signedIn, inSpace(postPageRemoval, mayArrangePages)),
  post('/twinspaces/:id/pages/:pageId/return', signedIn, inSpace(postPageReturn, mayArrangePages)),
]
