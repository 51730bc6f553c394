import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Asked = {
  path: string
  method?: string
  session?: string
  headers?: Record<string, string>
  body?: string | Buffer
  pour?: { head: string; mebibytes: number; tail: string }
}
/** `status` 0: no answer, for the reason in `text`. */
export type Answered = { status: number; ms: number; text: string; headers: IncomingHttpHeaders }

/** Nobody waits longer for a page; ms. */
export const patience = 30_000
const chunk = Buffer.alloc(1024 * 1024, 0x61)

/** Somebody with a browser of their own. @param url of the program */
export function makeClient(url: string, sockets = 6): { ask(asked: Asked): Promise<Answered>; end(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const { hostname, port } = new URL(url)
  return { ask: (asked) => ask(asked, agent, hostname, port), end: () => agent.destroy() }
}

function ask({ path, method = 'GET', session, headers = {}, body, pour }: Asked, agent: Agent, hostname: string, port: string): Promise<Answered> {
  return new Promise((done) => {
    const started = performance.now()
    const length = pour ? Buffer.byteLength(pour.head) + pour.mebibytes * chunk.length + Buffer.byteLength(pour.tail) : Buffer.byteLength(body ?? '')
    const own = {
      ...(session ? { cookie: `session=${session}` } : {}),
      ...(method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin', 'content-length': length }),
    }
    const asked = request({ agent, hostname, port, method, path, headers: { ...own, ...headers } })
    const limit = setTimeout(() => asked.destroy(new Error('no answer')), patience)
    const answered = (status: number, text: string, headers: IncomingHttpHeaders = {}) => {
      clearTimeout(limit)
      done({ status, ms: performance.now() - started, text, headers })
    }
    asked.on('error', (error) => answered(0, error.message))
    asked.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (more: string) => (text += more))
      answer.on('end', () => answered(answer.statusCode ?? 0, text, answer.headers)).on('error', (error) => answered(0, error.message))
    })
    if (!pour) return void asked.end(body)
    asked.write(pour.head)
    let left = pour.mebibytes
    const more = (): void => {
      while (left > 0 && !asked.destroyed) {
        left--
        if (!asked.write(chunk)) return void asked.once('drain', more)
      }
      if (left === 0) asked.end(pour.tail)
    }
    more()
  })
}
