import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { Logger } from 'pino'
import { Overloaded } from '../http/errors.ts'
import { failSparingly } from '../log.ts'
import { errorMessage, OperatorError } from '../operator-error.ts'
import { type Files, incomingFolder, isSafeKey } from './index.ts'
import { makeWriting } from './writing.ts'

/** Milliseconds a store may take for one file of at most 50 MB. */
const patience = 30_000
const tries = 3
/** Seconds after which another try makes sense. */
const later = 60

type Request = { method: 'PUT' | 'GET' | 'DELETE' | 'HEAD'; body?: () => ReadableStream; headers?: Record<string, string> }

/**
 * Files in a bucket that speaks S3; those on their way in are in a local folder. Nothing is ever in memory whole.
 * @param address `https://key:secret@host/bucket?region=…`, keys percent-encoded
 */
export function s3Files(address: string, folder: string, log: Logger): Files & { check(): Promise<void> } {
  const { username, password, origin, pathname, searchParams } = new URL(address)
  const bucket = origin + pathname.replace(/\/$/, '')
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries: 0,
  })
  const writing = makeWriting(log)
  const fail = failSparingly(log)

  async function send(key: string, { method, body, headers = {} }: Request): Promise<Response> {
    const signed = await client.sign(`${bucket}/${key}`, { method, headers: { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } })
    const init = { method, headers: signed.headers, signal: AbortSignal.timeout(patience), ...(body ? { body: body(), duplex: 'half' } : {}) }
    return fetch(signed.url, init as RequestInit)
  }
  async function ask(key: string, request: Request): Promise<Response> {
    if (!isSafeKey(key)) throw new Error(`unsafe file key: ${key}`)
    let why = ''
    for (let left = tries; left > 0; left--) {
      try {
        const answer = await send(key, request)
        if (answer.ok || answer.status === 404) return answer
        why = `${answer.status} ${await answer.text()}`.slice(0, 200)
        if (answer.status < 500 && answer.status !== 429) break
      } catch (error) {
        why = errorMessage(error)
      }
    }
    fail({ method: request.method, error: why }, 'the store of files does not answer as it should')
    throw new Overloaded('forms.filesNoRoom', later)
  }
  return {
    incoming: () => incomingFolder(folder, writing),
    writing,
    async put(key, path) {
      const { size } = await stat(path)
      const answer = await ask(key, {
        method: 'PUT',
        body: () => Readable.toWeb(createReadStream(path)) as ReadableStream,
        headers: { 'content-length': String(size) },
      })
      if (!answer.ok) throw new Overloaded('forms.filesNoRoom', later)
      await rm(path, { force: true })
    },
    async open(key) {
      const { ok, body, headers } = await ask(key, { method: 'GET' })
      return ok && body ? { stream: body, length: Number(headers.get('content-length')) } : undefined
    },
    async remove(key) {
      await (await ask(key, { method: 'DELETE' })).body?.cancel()
    },
    async check() {
      const answer = await send('', { method: 'HEAD' }).catch((error) => errorMessage(error))
      const why = typeof answer === 'string' ? answer : answer.ok ? undefined : `it answered ${answer.status}`
      if (why) throw new OperatorError(`FILES_S3: the bucket at ${bucket} cannot be used (${why}): create it, or mend the address, the keys or the region`)
    },
  }
}
