import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import type { Duplex } from 'node:stream'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { errorCode, errorMessage, OperatorError } from '../operator-error.ts'

type Answers = {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}
type Address = { host: string; port: number }

/** Milliseconds: longer than a statement of a request may take. */
const closePatience = 9_000
/** For connections the system has made already, to be taken and read: at least, and at most when more and more come. */
const acceptPatience = { least: 200, most: 3_000 }

/**
 * What a connection may take, in milliseconds: 10 seconds for the head of a request, 5 minutes for its body (50 MB over a
 * slow line), a minute of silence at most. An event stream says something every 25 seconds; a socket has no such limit.
 */
const limits = { headersTimeout: 10_000, requestTimeout: 300_000, connectionsCheckingInterval: 2_000, keepAliveTimeout: 65_000 }
const maxSilence = 60_000
const maxConnections = 10_000

/**
 * Makes sure that the address is free, before the slow part of a start.
 * @returns the port; for 0, one that the system chose
 * @throws OperatorError when it is taken or not allowed
 */
export async function probeAddress(address: Address): Promise<number> {
  const probe = createServer()
  await bind(probe, address)
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

/**
 * Answers requests at the address.
 * @returns stops: takes no new connection, then has `endOpen` end what would stay open (streams, sockets), and lets answers
 *   under way finish, for up to 9 seconds
 * @throws OperatorError when the address is taken or not allowed
 */
export async function listen(app: Answers, address: Address): Promise<(endOpen?: () => Promise<void>) => Promise<void>> {
  const shouldUpgradeCallback = (request: IncomingMessage) => app.upgrade !== undefined && request.headers.upgrade?.toLowerCase() === 'websocket'
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { ...limits, shouldUpgradeCallback } }) as Server
  server.timeout = maxSilence
  server.maxConnections = maxConnections
  const sockets = takeUpgrades(server, app)
  const allHasCome = whatHasCome(server)
  await bind(server, address)
  return async (endOpen = async () => {}) => {
    // Who has just been told to come back must not come back here.
    sockets.refuse()
    await wait(acceptPatience.least)
    await allHasCome()
    let open = true
    // http's own close would also end connections whose request has come but has not been read yet.
    const closed = new Promise<void>((done) => NetServer.prototype.close.call(server, () => done())).finally(() => (open = false))
    const emptied = (async () => {
      for (; open; await wait(50)) {
        await allHasCome()
        server.closeIdleConnections()
      }
    })()
    const impatience = setTimeout(() => {
      server.closeAllConnections()
      sockets.end()
    }, closePatience)
    await Promise.all([closed, endOpen(), emptied])
    clearTimeout(impatience)
  }
}

/** Waits until what the system has taken by now has been read. A busy program's turn begins with its timers, and takes one connection; the next reads it. */
function whatHasCome(server: Server): () => Promise<void> {
  let quiet = 0
  server.on('connection', () => (quiet = 0))
  return async () => {
    const end = Date.now() + acceptPatience.most
    for (quiet = 0; quiet < 3 && Date.now() < end; quiet++) await turn()
  }
}

/** An upgraded connection is no longer http's: it is counted here, to be ended at last. */
function takeUpgrades(server: Server, { upgrade }: Answers): { refuse(): void; end(): void } {
  const open = new Set<Duplex>()
  let refuses = false
  if (upgrade) {
    server.on('upgrade', (request, socket, head) => {
      if (refuses) return void socket.destroy()
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      upgrade(request, socket, head)
    })
  }
  return {
    refuse: () => void (refuses = true),
    end: () => open.forEach((socket) => void socket.destroy()),
  }
}

async function bind(server: Server, { host, port }: Address): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, { host, port })))
    server.listen(port, host, () => resolve())
  })
}

function refusal(error: unknown, { host, port }: Address): OperatorError {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new OperatorError(`Port ${port} is taken by another program: stop that one, or set PORT to a free one`)
    case 'EACCES':
      return new OperatorError(`This user may not listen on port ${port}: set PORT to one above 1023`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperatorError(`HOST ${host} is not an address of this machine`)
    default:
      return new OperatorError(`Cannot listen on ${host}, port ${port}: ${errorMessage(error)}`)
  }
}
