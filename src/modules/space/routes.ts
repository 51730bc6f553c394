import { signedIn } from '../../access/guards.ts'
import type { LiveContent } from '../../access/live.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Listener } from './live/listener.ts'
import { postRemoval, postRestoration, showRemoval } from './screens/removal.tsx'
import { showStream } from './screens/stream.ts'

/** What all sections of a space have. Inside a space the loader asks for membership. @param contents what sections tell of themselves while they are open */
export const routes = (contents: readonly LiveContent<Listener>[]): readonly Route[] => [
  get('/twinspaces/:id/stream', signedIn, showStream(contents), { live: true }),
  get('/twinspaces/:id/:kind{posts|comments|pictures}/:item/removal', signedIn, showRemoval),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:item/removal', signedIn, postRemoval),
  post('/twinspaces/:id/:kind{posts|comments|pictures}/:item/restoration', signedIn, postRestoration),
]
