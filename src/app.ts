import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { Hono } from 'hono'
import { makeCollaboration } from './modules/pages/index.ts'
import { busy, notHere, notYet, somethingBroke, tooLarge, unreadable } from './modules/shell/index.ts'
import { endStreams } from './modules/twinspace/index.ts'
import type { AppContext } from './platform/context.ts'
import { pendingMigrations } from './platform/db/migrate.ts'
import { root } from './platform/http/assets.ts'
import { chooseLanguage, withoutLanguage } from './platform/http/language.ts'
import { mount } from './platform/http/mount.ts'
import type { Variables } from './platform/http/route.ts'
import { refuseForeignForms, secureHeaders } from './platform/http/security.ts'
import { identify } from './platform/http/session.ts'
import { serveAsset } from './platform/http/static.ts'
import { acceptSockets } from './platform/live/sockets.ts'
import { routes } from './routes.ts'

export type App = {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  /** Takes a WebSocket upgrade, or ends the socket when nobody wants it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Begins what goes on by itself; called once the program answers. */
  open(): void
  close(): Promise<void>
}

/** Puts the program together: who asks, in which language, behind which guard, to which page. */
export function createApp(app: AppContext): App {
  const hono = new Hono<{ Variables: Variables }>({ getPath: (request) => withoutLanguage(new URL(request.url).pathname) })
  hono.get('/healthz', (c) => c.text('alive'))
  hono.get('/readyz', async (c) => ((await isReady(app)) ? c.text('ready') : c.text('not ready', 503)))
  hono.use(secureHeaders(app.settings.baseUrl.startsWith('https:')))
  hono.get('/assets/*', serveAsset)
  hono.use(async (c, next) => {
    c.set('app', app)
    await next()
  })
  hono.use(refuseForeignForms(app.settings.baseUrl), identify, chooseLanguage)
  mount(hono, routes, { notHere, notYet, unreadable, tooLarge, busy })
  hono.notFound((c) => (c.var.locale ? notHere(c as never) : c.text('Not found', 404)))
  hono.onError((error, c) => {
    app.log.error({ path: c.req.path, error: error.stack }, 'request failed')
    return c.var.locale ? somethingBroke(c as never) : c.text('Something went wrong on our side.', 500)
  })
  const collaboration = makeCollaboration(app)
  return {
    fetch: (request, env) => hono.fetch(request, env as object),
    upgrade: acceptSockets(app, [collaboration.door]),
    open: collaboration.open,
    close: async () => {
      endStreams(app)
      await collaboration.close()
    },
  }
}

/** The database answers, and has every migration the program knows. */
async function isReady({ pool }: AppContext): Promise<boolean> {
  try {
    const client = await pool.connect()
    try {
      return (await pendingMigrations(client, join(root, 'db/migrations'))).length === 0
    } finally {
      client.release()
    }
  } catch {
    return false
  }
}
