import { signedIn } from '../../access/guards.ts'
import type { LiveContent } from '../../access/live.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { inSpace } from './in-space.tsx'
import type { Listener } from './live/listener.ts'
import { belongs } from './policy.ts'
import { postRemoval, postRestoration, showRemoval } from './screens/removal.tsx'
import { showStream } from './screens/stream.ts'
import { contentKinds } from './sections.ts'

const item = `/twinspaces/:id/:kind{${contentKinds.map(({ name }) => name).join('|')}}/:item`

/** What all sections of a space have. @param contents what sections tell of themselves while they are open */
export const routes = (contents: readonly LiveContent<Listener>[]): readonly Route[] => [
  get('/twinspaces/:id/stream', signedIn, inSpace(showStream(contents), belongs), { live: true }),
  get(`${item}/removal`, signedIn, inSpace(showRemoval, belongs)),
  post(`${item}/removal`, signedIn, inSpace(postRemoval, belongs)),
  post(`${item}/restoration`, signedIn, inSpace(postRestoration, belongs)),
]
