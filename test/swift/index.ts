import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { AwsClient } from 'aws4fetch'
import { fromDebian } from '../../bin/debian.mjs'
import { ownPort } from '../faults/program.ts'

/** Whether a store can be had here. */
export const hasSwift = fromDebian('/usr/lib/python3/dist-packages/swift/common/wsgi.py', 'python3-swift') !== undefined

const region = 'eu-north-1'
const keys = { accessKeyId: 'schools:pictures', secretAccessKey: 'se@shells/+=:?#' }

/** A store of OpenStack Swift: its four servers over a folder, asked by its S3. */
export type Swift = {
  /** A bucket of it as FILES_S3 has it. */
  address(bucket: string): string
  /** Asks as its owner: `/bucket`, `/bucket/key`. */
  ask(method: string, path: string): Promise<Response>
  /** The keys of a bucket. */
  keys(bucket: string): Promise<string[]>
  start(): Promise<void>
  /** Ends all of it at once, as when the power fails. */
  kill(): Promise<void>
}

/** @param folder for all that it keeps, over its deaths */
export async function makeSwift(folder: string): Promise<Swift> {
  const ports = [await ownPort(), await ownPort(), await ownPort(), await ownPort()]
  const host = `127.0.0.1:${ports.at(-1)}`
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 0 })
  const ask = (method: string, path: string) => client.fetch(`http://${host}${path}`, { method })
  let running: ChildProcess | undefined
  return {
    address: (bucket) => `http://${encodeURIComponent(keys.accessKeyId)}:${encodeURIComponent(keys.secretAccessKey)}@${host}/${bucket}?region=${region}`,
    ask,
    keys: async (bucket) => [...(await (await ask('GET', `/${bucket}`)).text()).matchAll(/<Key>([^<]*)/g)].map(([, key = '']) => key),
    async start() {
      const user = keys.accessKeyId.replace(':', '_')
      const args = [join(import.meta.dirname, 'servers.py'), folder, region, user, keys.secretAccessKey, ...ports]
      running = spawn('/usr/bin/python3', args, { stdio: ['pipe', 'pipe', 'inherit'] })
      const said = once(createInterface(running.stdout as NodeJS.ReadableStream), 'line')
      const ended = once(running, 'exit')
      const isUp = await Promise.race([said.then(() => true), ended.then(() => false)])
      if (!isUp) throw new Error('Swift does not start')
    },
    async kill() {
      const ended = running?.exitCode === null && running.signalCode === null && once(running, 'exit')
      running?.kill('SIGKILL')
      await ended
    },
  }
}
