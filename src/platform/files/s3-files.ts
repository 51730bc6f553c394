import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Logger } from 'pino'
import { Overloaded } from '../http/errors.ts'
import { failSparingly } from '../log.ts'
import { OperatorError } from '../operator-error.ts'
import { bucketAt } from './bucket.ts'
import { type Files, incomingFolder, isSafeKey } from './index.ts'
import { makeWriting } from './writing.ts'

const tries = 3
/** Milliseconds until a store has answered, all tries together: with a file of at most 50 MB, when it has it. */
const patience = 30_000
/** Seconds after which another try makes sense. */
const later = 60

/**
 * Files in a bucket that speaks S3; those on their way in are in a local folder. Nothing is ever in memory whole.
 * @param address `https://key:secret@host/bucket?region=…`, keys percent-encoded
 */
export function s3Files(address: string, folder: string, log: Logger): Files & { check(): Promise<void> } {
  const bucket = bucketAt(address)
  const writing = makeWriting(log)
  const fail = failSparingly(log)

  async function ask(method: 'PUT' | 'GET' | 'DELETE', key: string, body?: Blob): Promise<Response | undefined> {
    if (!isSafeKey(key)) throw new Error(`unsafe file key: ${key}`)
    // No AbortSignal.timeout, which would also end what is read slowly later.
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(new Error(`no answer within ${patience / 1000} s`)), patience)
    let said = await bucket.ask(method, key, late.signal, body)
    for (let left = tries - 1; left > 0 && 'why' in said && said.again; left--) said = await bucket.ask(method, key, late.signal, body)
    clearTimeout(timer)
    if ('answer' in said) return said.answer
    if (said.absent) return undefined
    fail({ method, error: said.why }, 'the store of files does not answer as it should')
    throw new Overloaded('forms.filesNoRoom', later)
  }
  return {
    incoming: () => incomingFolder(folder, writing),
    writing,
    async put(key, path) {
      // A stream would stay open when nobody reads it, as when the store is not there.
      const answer = await ask('PUT', key, await openAsBlob(path))
      await answer?.body?.cancel()
      await rm(path, { force: true })
    },
    async open(key) {
      const answer = await ask('GET', key)
      return answer?.body ? { stream: answer.body, length: Number(answer.headers.get('content-length')) } : undefined
    },
    async remove(key) {
      await (await ask('DELETE', key))?.body?.cancel()
    },
    async check() {
      const said = await bucket.ask('GET', '?max-keys=1', AbortSignal.timeout(patience))
      const isBucket = 'answer' in said && (await said.answer.text()).includes('<ListBucketResult')
      const why = 'answer' in said ? 'what answers there is no bucket' : said.why
      if (!isBucket) throw new OperatorError(`FILES_S3: ${bucket.name} cannot be used (${why}): create the bucket, or mend the address, the keys or the region`)
    },
  }
}
