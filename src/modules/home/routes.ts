import { adults, anyone } from '../../access/guards.ts'
import { get, never, type Route } from '../../platform/http/index.ts'
import { isToBeMade } from '../shell/index.ts'
import { showFavicon, showRobots } from './screens/files.ts'
import { showHome } from './screens/home.tsx'
import { showAbout, showAccessibility, showGallery, showPrivacy } from './screens/static-pages.tsx'

export const routes: readonly Route[] = [
  get('/', anyone, showHome, { asks: isToBeMade }),
  get('/about', adults, showAbout, { asks: never }),
  get('/accessibility', anyone, showAccessibility, { asks: never }),
  get('/privacy', anyone, showPrivacy, { asks: never }),
  get('/ui', anyone, showGallery),
  get('/robots.txt', anyone, showRobots, { asks: never }),
  get('/favicon.svg', anyone, showFavicon, { asks: never }),
]
