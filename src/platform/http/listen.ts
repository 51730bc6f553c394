import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import { errorCode, errorMessage, OperatorError } from '../operator-error.ts'

type Answers = {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}
type Address = { host: string; port: number }

const closePatience = 5_000

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
 * @returns stops: lets answers under way finish, for up to 5 seconds
 * @throws OperatorError when the address is taken or not allowed
 */
export async function listen(app: Answers, address: Address): Promise<() => Promise<void>> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  if (app.upgrade) server.on('upgrade', app.upgrade)
  await bind(server, address)
  return async () => {
    const closed = new Promise((done) => server.close(done))
    server.closeIdleConnections()
    const impatience = setTimeout(() => server.closeAllConnections(), closePatience)
    await closed
    clearTimeout(impatience)
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
