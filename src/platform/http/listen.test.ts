import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../test/collaborator.ts'
import { serve } from '../../../test/serve.ts'

let url: string
let stop: (endOpen?: () => Promise<void>) => Promise<void>
let upgraded: Duplex[]
let asked: number
let sockets: Socket[]

beforeEach(async () => {
  asked = 0
  sockets = []
  upgraded = []
  const app = {
    async fetch(request: Request) {
      asked += 1
      if (request.url.endsWith('/slow')) await wait(300)
      if (request.url.endsWith('/stream'))
        return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(': here\n\n')) }))
      return new Response('answered')
    },
    upgrade(_request: IncomingMessage, socket: Duplex) {
      upgraded.push(socket)
      socket.on('error', () => {})
      socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')
    },
  }
  ;({ url, stop } = await serve(app))
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await stop()
})

type Client = { socket: Socket; heard(): string; ended(): boolean }
async function open(): Promise<Client> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  sockets.push(socket)
  let heard = ''
  let ended = false
  socket.on('data', (chunk) => (heard += chunk))
  socket.on('error', () => {})
  socket.on('close', () => (ended = true))
  await new Promise((done) => socket.once('connect', done))
  return { socket, heard: () => heard, ended: () => ended }
}
const ask = ({ socket }: Client, path: string) => socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`)

test('S11: two hundred who send a byte of their head now and then keep nobody waiting, and are ended', async () => {
  const slow = await Promise.all(Array.from({ length: 200 }, open))
  for (const { socket } of slow) socket.write('GET / HTTP/1.1\r\n')
  const drip = setInterval(() => slow.forEach(({ socket }) => void socket.write('x')), 500)
  const stream = await open()
  ask(stream, '/stream')
  expect(await (await fetch(url)).text()).toBe('answered')
  expect(
    slow.some(({ ended }) => ended()),
    'answered while they still drip',
  ).toBe(false)
  await eventually(() => slow.every(({ ended }) => ended()), 60_000)
  clearInterval(drip)
  expect(slow.every(({ heard }) => heard().startsWith('HTTP/1.1 408 '))).toBe(true)
  expect(asked).toBe(2)
  expect(stream.ended()).toBe(false)
})

test('S14: what was sent before the stop is answered, read or not', async () => {
  const clients = await Promise.all(Array.from({ length: 30 }, open))
  for (const [at, client] of clients.entries()) ask(client, at % 2 ? '/slow' : '/')
  await stop()
  await eventually(() => clients.every(({ ended }) => ended()))
  expect(clients.filter(({ heard }) => heard().endsWith('answered'))).toHaveLength(30)
})

test('S14: so it is when the program has too much to do to read it', async () => {
  const clients = await Promise.all(Array.from({ length: 30 }, open))
  for (const client of clients) ask(client, '/')
  const busy = setInterval(() => {
    for (const end = Date.now() + 40; Date.now() < end; );
  }, 1)
  await stop()
  clearInterval(busy)
  await eventually(() => clients.every(({ ended }) => ended()))
  expect(clients.filter(({ heard }) => heard().endsWith('answered'))).toHaveLength(30)
})

test('S14: a socket that is ended and comes back at once does not hold the stop up', async () => {
  const join = async (): Promise<Client> => {
    const client = await open()
    client.socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')
    return client
  }
  const first = await join()
  await eventually(() => first.heard().startsWith('HTTP/1.1 101'))
  const stopped = stop(async () => upgraded.forEach((socket) => void socket.destroy()))
  const second = await join()
  await stopped
  await eventually(() => first.ended() && second.ended())
  expect(second.heard()).toBe('')
})
