import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hono } from 'hono'
import { identify } from './access/identify.ts'
import {
  anothers,
  awaitingValidation,
  busy,
  foreign,
  notFound,
  refused,
  signedOut,
  somethingBroke,
  suspended,
  tooLarge,
  unreadable,
} from './modules/shell/index.ts'
import { makeCollaboration } from './modules/wiki/index.ts'
import type { AppContext } from './platform/context.ts'
import { isPassing } from './platform/db/index.ts'
import { makeReadiness } from './platform/db/readiness.ts'
import { Overloaded } from './platform/http/errors.ts'
import { chooseLanguage, withoutLanguage } from './platform/http/language.ts'
import { mount } from './platform/http/mount.ts'
import type { Variables } from './platform/http/route.ts'
import { refuseForeignForms, secureHeaders } from './platform/http/security.ts'
import { serveAsset } from './platform/http/static.ts'
import { acceptSockets } from './platform/live/sockets.ts'
import { endStreams } from './platform/live/streams.ts'
import { warnSparingly } from './platform/log.ts'
import { routes } from './routes.ts'

export type App = {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  /** Takes a WebSocket upgrade, or ends the socket when nobody wants it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Begins what goes on by itself; called once the program answers. */
  open(): void
  /** Says at /readyz that the program is about to stop, and goes on answering. */
  drain(): void
  close(): Promise<void>
}

/** Puts the program together: who asks, in which language, behind which guard, to which page. */
export function createApp(app: AppContext): App {
  const hono = new Hono<{ Variables: Variables }>({ getPath: (request) => withoutLanguage(new URL(request.url).pathname) })
  hono.get('/healthz', (c) => c.text('alive'))
  const readiness = makeReadiness(app.pool)
  let draining = false
  hono.get('/readyz', async (c) => (!draining && (await readiness.isReady()) ? c.text('ready') : c.text('not ready', 503)))
  hono.use(secureHeaders(app.settings.baseUrl.startsWith('https:')))
  hono.get('/assets/*', serveAsset)
  hono.use(async (c, next) => {
    c.set('app', app)
    await next()
  })
  hono.use(refuseForeignForms(app.settings.baseUrl, foreign), identify, chooseLanguage)
  const { roles } = app.settings
  const own = routes.filter(({ live }) => roles.has(live ? 'live' : 'web'))
  mount(hono, own, { signedOut, anothers, notFound, awaitingValidation, suspended, unreadable, tooLarge, refused })
  hono.notFound((c) => (c.var.locale ? notFound(c as never) : c.text('Not found', 404)))
  const warn = warnSparingly(app.log)
  hono.onError((error, c) => {
    if (isPassing(error) || error instanceof Overloaded) {
      warn({ path: c.req.path, error: error.message }, 'request put off')
      return busy(c as never, error instanceof Overloaded ? error : undefined)
    }
    app.log.error({ path: c.req.path, error: error.stack }, 'request failed')
    return c.var.locale ? somethingBroke(c as never) : c.text('Something went wrong on our side.', 500)
  })
  const collaboration = makeCollaboration(app)
  return {
    fetch: (request, env) => (draining ? lastAnswer(hono.fetch(request, env as object)) : hono.fetch(request, env as object)),
    upgrade: acceptSockets(app, roles.has('live') ? [collaboration.endpoint] : []),
    open: () => void (roles.has('live') && collaboration.open()),
    drain: () => void (draining = true),
    close: async () => {
      endStreams(app)
      readiness.close()
      await collaboration.close()
    },
  }
}

/** Has the browser, or the proxy, come back over a new connection: to the next program. */
async function lastAnswer(answer: Response | Promise<Response>): Promise<Response> {
  const last = await answer
  last.headers.set('connection', 'close')
  return last
}
