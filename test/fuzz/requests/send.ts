import { Agent, type IncomingMessage, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Shot } from './compose.ts'

/** What came back. `status` 0: nothing, for the reason in `text`. Times in ms since 1970. */
export type Answer = { status: number; type: string; text: string; from: number; to: number }

const patience = 30_000
const now = (): number => performance.timeOrigin + performance.now()

/** Sends requests over connections that are kept open. A stream is left as soon as it has begun. */
export function makeSender(url: string): { send(shot: Shot): Promise<Answer>; end(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port, host } = new URL(url)
  const once = ({ method, path, headers, body }: Shot, over: Agent | false = agent): Promise<Answer> =>
    new Promise((done) => {
      const from = now()
      const answered = (status: number, type: string, text: string) => done({ status, type, text, from, to: now() })
      const all = headers.some(([name]) => name === 'host') ? headers : [...headers, ['host', host]]
      const asked = request({ agent: over, hostname, port, method, path, timeout: patience, headers: all.flat() })
      asked.on('timeout', () => asked.destroy(new Error(`no answer after ${patience} ms`)))
      asked.on('error', (error: NodeJS.ErrnoException) => answered(asked.reusedSocket && error.code === 'ECONNRESET' ? -1 : 0, '', error.message))
      asked.on('response', (answer) => {
        const [status, type] = [answer.statusCode ?? 0, answer.headers['content-type'] ?? '']
        if (type.includes('event-stream')) {
          answered(status, type, '')
          return void asked.destroy()
        }
        read(answer).then(
          (text) => answered(status, type, text),
          (error: Error) => answered(status, type, error.message),
        )
      })
      asked.end(body)
    })
  return {
    // A kept connection may be closed by the other end just as it is used again: that says nothing of the request.
    send: async (shot) => {
      const first = await once(shot)
      return first.status === -1 ? once(shot, false) : first
    },
    end: () => agent.destroy(),
  }
}

async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  return (answer.headers['content-encoding'] === 'gzip' && bytes.length > 0 ? gunzipSync(bytes) : bytes).toString()
}
