import { adults, anyone } from '../../platform/http/guard.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { favicon, robots } from './screens/files.ts'
import { home } from './screens/home.tsx'
import { about, accessibility, gallery, privacy } from './screens/static-pages.tsx'

export const routes: readonly Route[] = [
  get('/', anyone, home),
  get('/about', adults, about),
  get('/accessibility', anyone, accessibility),
  get('/privacy', anyone, privacy),
  get('/ui', anyone, gallery),
  get('/robots.txt', anyone, robots),
  get('/favicon.svg', anyone, favicon),
]
