import { signedIn } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { showPageEditor } from './screens/edit.tsx'
import { postPage, showPages } from './screens/list.tsx'
import { postPagePosition } from './screens/position.ts'
import { showPage } from './screens/read.tsx'
import { postPageRemoval, postPageReturn } from './screens/removal.ts'
import { postPageSettings, showSettings } from './screens/settings.tsx'

export const routes: readonly Route[] = [
  get('/twinspaces/:id/pages', signedIn, showPages),
  post('/twinspaces/:id/pages', signedIn, postPage),
  get('/twinspaces/:id/pages/:pageId', signedIn, showPage),
  get('/twinspaces/:id/pages/:pageId/edit', signedIn, showPageEditor),
  get('/twinspaces/:id/pages/:pageId/settings', signedIn, showSettings),
  post('/twinspaces/:id/pages/:pageId/settings', signedIn, postPageSettings),
  post('/twinspaces/:id/pages/:pageId/position', signedIn, postPagePosition),
  post('/twinspaces/:id/pages/:pageId/removal', signedIn, postPageRemoval),
  post('/twinspaces/:id/pages/:pageId/return', signedIn, postPageReturn),
]
