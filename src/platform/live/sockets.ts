import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { AppContext } from '../context.ts'
import type { Actor } from '../http/actor.ts'
import { sessionToken } from '../http/session.ts'

/** A browser's open socket, as the doors of the program use it. */
export type Socket = {
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void
  /** Says why and ends, also when the other side does not answer. */
  close(code?: number, reason?: string): void
  readonly readyState: number
  onMessage(hear: (data: Uint8Array) => void): void
  onClose(hear: (code: number, reason: string) => void): void
}
/** What stands behind one address. `token`: the session it was opened with, to be asked again while it is open. */
export type Door = { path: string; open(socket: Socket, request: Request, session: { token: string; actor: Actor }): void }
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

const biggestMessage = 1024 * 1024 + 4096
const mostUnsent = 16 * 1024 * 1024
const closePatience = 2_000

/**
 * Takes WebSocket upgrades for the doors: from pages of this site only (Origin), with a session only.
 * There is no limit for an address: a school of a thousand shares one.
 */
export function acceptSockets(app: AppContext, doors: readonly Door[]): Upgrade {
  const server = new WebSocketServer({ noServer: true, maxPayload: biggestMessage, perMessageDeflate: false })
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    enter(app, doors, server, request, socket, head).catch((error) => {
      app.log.error({ error: String(error) }, 'socket refused')
      refuse(socket, '500 Internal Server Error')
    })
  }
}

async function enter(app: AppContext, doors: readonly Door[], server: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  const url = new URL(request.url ?? '/', app.settings.baseUrl)
  const door = doors.find(({ path }) => path === url.pathname)
  if (!door) return refuse(socket, '404 Not Found')
  if (!isOwn(app, request)) return refuse(socket, '403 Forbidden')
  const token = sessionToken(request.headers.cookie, app.settings.baseUrl)
  const actor = token ? await app.loadActor(token) : undefined
  if (!token || !actor || actor.kind === 'visitor') return refuse(socket, '401 Unauthorized')
  server.handleUpgrade(request, socket, head, (ws) => door.open(wrap(ws), new Request(url, { headers: headersOf(request) }), { token, actor }))
}

function isOwn(app: AppContext, { headers }: IncomingMessage): boolean {
  if (!headers.origin || !URL.canParse(headers.origin)) return false
  const { host } = new URL(headers.origin)
  return host === new URL(app.settings.baseUrl).host || host === headers.host
}

function headersOf({ headers }: IncomingMessage): Headers {
  const copy = new Headers()
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') copy.set(name, value)
  return copy
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function wrap(ws: WebSocket): Socket {
  ws.on('error', () => ws.terminate())
  return {
    send(data) {
      // Whoever reads too slowly is let go: the browser comes back and catches up.
      if (ws.bufferedAmount > mostUnsent) ws.terminate()
      else ws.send(data as Buffer)
    },
    close(code, reason) {
      ws.close(code, reason)
      setTimeout(() => ws.terminate(), closePatience).unref()
    },
    get readyState() {
      return ws.readyState
    },
    onMessage: (hear) => void ws.on('message', (data: Buffer) => hear(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))),
    onClose: (hear) => void ws.on('close', (code, reason) => hear(code, reason.toString())),
  }
}
