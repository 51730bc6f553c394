import { signedIn } from '../../platform/http/guard.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { editPage } from './screens/edit.tsx'
import { addPage, listPages } from './screens/list.tsx'
import { placePage } from './screens/position.ts'
import { readPage } from './screens/read.tsx'
import { bringBack, takeAway } from './screens/removal.ts'
import { saveSettings, showSettings } from './screens/settings.tsx'

export const routes: readonly Route[] = [
  get('/twinspaces/:id/pages', signedIn, listPages),
  post('/twinspaces/:id/pages', signedIn, addPage),
  get('/twinspaces/:id/pages/:pageId', signedIn, readPage),
  get('/twinspaces/:id/pages/:pageId/edit', signedIn, editPage),
  get('/twinspaces/:id/pages/:pageId/settings', signedIn, showSettings),
  post('/twinspaces/:id/pages/:pageId/settings', signedIn, saveSettings),
  post('/twinspaces/:id/pages/:pageId/position', signedIn, placePage),
  post('/twinspaces/:id/pages/:pageId/removal', signedIn, takeAway),
  post('/twinspaces/:id/pages/:pageId/return', signedIn, bringBack),
]
