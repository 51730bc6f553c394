import { connect } from 'node:net'

export type Driven = { rps: number; p50: number; p99: number }

/**
 * Asks for one page over kept-alive connections, each with one request under way.
 * @param atOnce connections
 * @param seconds how long
 * @returns requests a second; milliseconds at the median and the 99th percentile
 */
export async function drive(port: number, page: { path: string; cookie: string }, atOnce: number, seconds: number): Promise<Driven> {
  const request = `GET ${page.path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${page.cookie ? `cookie: ${page.cookie}\r\n` : ''}\r\n`
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, () => connection(port, request, end, times)))
  const took = (performance.now() - started) / 1000
  times.sort((one, other) => one - other)
  return { rps: times.length / took, p50: at(times, 0.5), p99: at(times, 0.99) }
}

function connection(port: number, request: string, end: number, times: number[]): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1')
    let sent = 0
    let missing = -1
    const ask = () => {
      sent = performance.now()
      missing = -1
      socket.write(request)
    }
    socket.on('connect', ask)
    socket.on('error', fail)
    socket.on('close', () => done())
    socket.on('data', (chunk: Buffer) => {
      if (missing < 0) {
        const split = chunk.indexOf('\r\n\r\n')
        const head = chunk.toString('latin1', 0, split)
        const length = /content-length: (\d+)/i.exec(head)?.[1]
        if (!head.startsWith('HTTP/1.1 200') || length === undefined) return void socket.destroy(new Error(`answered: ${head.slice(0, 200)}`))
        missing = Number(length) - (chunk.length - split - 4)
      } else missing -= chunk.length
      if (missing > 0) return
      times.push(performance.now() - sent)
      if (performance.now() < end) ask()
      else socket.end()
    })
  })
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return at(
    [...values].sort((one, other) => one - other),
    0.5,
  )
}
