import { AwsClient } from 'aws4fetch'
import { errorCode, errorMessage } from '../operator-error.ts'

/** What a store said: its answer, or in one line why there is none of use. `absent`: of this key there is nothing. `again`: another try may do. */
export type Said = { answer: Response } | { why: string; absent: boolean; again: boolean }

/** A bucket of a store that speaks S3, asked with signed requests. */
export type Bucket = {
  /** Its address without the keys. */
  name: string
  /** @param key of a file, or a query of the bucket itself */
  ask(method: 'PUT' | 'GET' | 'DELETE', key: string, signal: AbortSignal, body?: Blob): Promise<Said>
}

/** @param address `https://key:secret@host/bucket?region=…`, keys percent-encoded */
export function bucketAt(address: string): Bucket {
  const { username, password, origin, pathname, searchParams } = new URL(address)
  const name = origin + pathname.replace(/\/$/, '')
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
  })
  return {
    name,
    async ask(method, key, signal, body) {
      const { url, headers } = await client.sign(`${name}/${key}`, { method, headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } })
      try {
        // Where it may be sent on, fetch keeps all of a body until then.
        const answer = await fetch(url, { method, headers, body: body ?? null, signal, redirect: 'error' })
        return answer.ok ? { answer } : refusal(method, answer.status, await answer.text())
      } catch (error) {
        return { why: failure(error), absent: false, again: true }
      }
    },
  }
}

function refusal(method: string, status: number, text: string): Said {
  const [code = '', message = ''] = ['Code', 'Message'].map((tag) => new RegExp(`<${tag}>([^<]*)`).exec(text)?.[1])
  const why = [`${status} ${code}`.trim(), message.replace(/\.$/, '')].filter(Boolean).join(', ')
  return { why, absent: status === 404 && method !== 'PUT' && code !== 'NoSuchBucket', again: status >= 500 || status === 429 }
}

// fetch itself only says that it failed; and of an address with several meanings there is a code alone.
function failure(error: unknown): string {
  const cause = (error instanceof Error && error.cause) || error
  return errorMessage(cause) || errorCode(cause)
}
