import { adults, anyone } from '../../access/guards.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { showFavicon, showRobots } from './screens/files.ts'
import { showHome } from './screens/home.tsx'
import { showAbout, showAccessibility, showGallery, showPrivacy } from './screens/static-pages.tsx'

export const routes: readonly Route[] = [
  get('/', anyone, showHome),
  get('/about', adults, showAbout),
  get('/accessibility', anyone, showAccessibility),
  get('/privacy', anyone, showPrivacy),
  get('/ui', anyone, showGallery),
  get('/robots.txt', anyone, showRobots),
  get('/favicon.svg', anyone, showFavicon),
]
