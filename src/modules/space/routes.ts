import { signedIn } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { LiveContent } from './live/content.ts'
import { postRemoval, postRestoration, showRemoval } from './screens/removal.tsx'
import { showStream } from './screens/stream.ts'

/** What all sections of a space have. Inside a space the loader asks for membership. @param content what its stream tells of */
export const routes = (content: LiveContent): readonly Route[] => [
  get('/twinspaces/:id/stream', signedIn, showStream(content), { live: true }),
  get('/twinspaces/:id/:kind{posts|comments|pictures}/:item/removal', signedIn, showRemoval),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:item/removal', signedIn, postRemoval),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:item/restoration', signedIn, postRestoration),
]
