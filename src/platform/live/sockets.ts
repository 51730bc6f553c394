import type { IncomingMessage } from 'node:http'
import type { Socket as Line } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Actor } from '../../access/actor.ts'
import type { AppContext } from '../context.ts'
import { isPassing } from '../db/index.ts'
import { sessionToken } from '../http/session.ts'
import { warnSparingly } from '../log.ts'

/** A browser's open socket, as the endpoints of the program use it. */
export type Socket = {
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void
  /** Says why and ends, also when the other side does not answer. */
  close(code?: number, reason?: string): void
  readonly readyState: number
  /** Hears one message after the other: while a promise is awaited, little more is read from the other side. */
  onMessage(hear: (data: Uint8Array) => void | Promise<void>): void
  onClose(hear: (code: number, reason: string) => void): void
}
/**
 * What stands behind addresses of one form.
 * @property path such as `/collaboration/:page`; `open` is given what stands for its names
 * @property open `token`: the session it was opened with, to be asked again while it is open
 */
export type SocketEndpoint = { path: string; open(socket: Socket, opened: Opened): void }
export type Opened = { request: Request; params: { readonly [name: string]: string | undefined }; token: string; actor: Actor }
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

const biggestMessage = 1024 * 1024 + 4096
/** Bytes that a browser may be behind with: more than the largest page there is. */
const maxUnsent = 5 * 1024 * 1024
const closePatience = 2_000
/** Milliseconds of silence for whoever is not yet in: http has let go of the connection. */
const enterPatience = 10_000
/** Messages, and bytes of them, that wait for their turn before nothing more is read. */
const maxWaiting = { messages: 64, bytes: 256 * 1024 }
/** Sockets one person or pupil may hold in one process: a page each. */
const maxOpen = 60

/**
 * Takes WebSocket upgrades for the endpoints: from pages of this site only (Origin), with a session only.
 * There is no limit for an address: a school of a thousand shares one.
 */
export function acceptSockets(app: AppContext, all: readonly SocketEndpoint[]): Upgrade {
  const endpoints = all.map((endpoint) => ({ pattern: new URLPattern({ pathname: endpoint.path }), endpoint }))
  const server = new WebSocketServer({ noServer: true, maxPayload: biggestMessage, perMessageDeflate: false })
  const open = new Map<string, number>()
  const warn = warnSparingly(app.log)
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    // The socket's own, once it is open, takes the place of this limit.
    ;(socket as Line).setTimeout(enterPatience, () => socket.destroy())
    enter({ app, endpoints, server, open }, request, socket, head).catch((error) => {
      // The database is away: browsers try again by themselves.
      if (isPassing(error)) warn({ error: error.message }, 'socket put off')
      else app.log.error({ error: error.stack }, 'socket refused')
      refuse(socket, isPassing(error) ? '503 Service Unavailable' : '500 Internal Server Error', ['Retry-After: 10'])
    })
  }
}

/** `open`: how many sockets each has. */
type House = { app: AppContext; endpoints: readonly { pattern: URLPattern; endpoint: SocketEndpoint }[]; server: WebSocketServer; open: Map<string, number> }

async function enter({ app, endpoints, server, open }: House, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  const url = URL.parse(request.url ?? '/', app.settings.baseUrl)
  const found = url && endpointOf(endpoints, url)
  if (!found) return refuse(socket, '404 Not Found')
  if (!isOwn(app, request)) return refuse(socket, '403 Forbidden')
  const token = sessionToken(request.headers.cookie, app.settings.baseUrl)
  const actor = token ? await app.loadActor(token) : undefined
  if (!token || !actor || actor.kind === 'visitor') return refuse(socket, '401 Unauthorized')
  const { id } = actor
  if ((open.get(id) ?? 0) >= maxOpen) return refuse(socket, '503 Service Unavailable', ['Retry-After: 30'])
  server.handleUpgrade(request, socket, head, (ws) => {
    open.set(id, (open.get(id) ?? 0) + 1)
    ws.on('close', () => {
      const left = (open.get(id) ?? 1) - 1
      if (left > 0) open.set(id, left)
      else open.delete(id)
    })
    found.endpoint.open(wrap(app, ws), { request: new Request(url, { headers: headersOf(request) }), params: found.params, token, actor })
  })
}

function endpointOf(endpoints: House['endpoints'], url: URL): { endpoint: SocketEndpoint; params: Opened['params'] } | undefined {
  for (const { pattern, endpoint } of endpoints) {
    const params = pattern.exec(url)?.pathname.groups
    if (params) return { endpoint, params }
  }
  return undefined
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

function refuse(socket: Duplex, status: string, headers: readonly string[] = []): void {
  // Not left to the other side, which may never end its half.
  socket.once('finish', () => socket.destroy())
  socket.end([`HTTP/1.1 ${status}`, ...headers, 'Connection: close', 'Content-Length: 0', '', ''].join('\r\n'))
}

function wrap(app: AppContext, ws: WebSocket): Socket {
  const endSoon = () => void setTimeout(() => ws.terminate(), closePatience).unref()
  // What breaks the protocol has been answered with a code that says so: it is let out before the end.
  ws.on('error', endSoon)
  return {
    send(data) {
      // Whoever reads too slowly is let go: the browser comes back and catches up.
      if (ws.bufferedAmount > maxUnsent) ws.terminate()
      else ws.send(data as Buffer)
    },
    close(code, reason) {
      ws.close(code, reason)
      endSoon()
    },
    get readyState() {
      return ws.readyState
    },
    onMessage: (hear) => hearInTurn(app, ws, hear),
    onClose: (hear) => void ws.on('close', (code, reason) => hear(code, reason.toString())),
  }
}

function hearInTurn(app: AppContext, ws: WebSocket, hear: (data: Uint8Array) => void | Promise<void>): void {
  const waiting: Buffer[] = []
  let bytes = 0
  let hearing = false

  async function drain(): Promise<void> {
    hearing = true
    for (let data = waiting.shift(); data; data = waiting.shift()) {
      bytes -= data.byteLength
      const heard = hear(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
      if (heard) await heard
      if (ws.isPaused && waiting.length === 0) ws.resume()
    }
    hearing = false
  }
  // Whoever has gone is not heard any more: what waits would heap up with every socket opened and closed.
  ws.on('close', () => waiting.splice(0))
  ws.on('message', (data: Buffer) => {
    waiting.push(data)
    bytes += data.byteLength
    if (waiting.length >= maxWaiting.messages || bytes >= maxWaiting.bytes) ws.pause()
    if (hearing) return
    drain().catch((error) => {
      app.log.error({ error: String(error) }, 'socket ended')
      ws.terminate()
    })
  })
}
