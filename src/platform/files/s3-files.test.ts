import { once } from 'node:events'
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Bucket, openBucket } from '../../../test/bucket.ts'
import { Overloaded } from '../http/errors.ts'
import { OperatorError } from '../operator-error.ts'
import { s3Files } from './s3-files.ts'

let told: string[]
const log = pino({}, { write: (line) => void told.push(JSON.parse(line).error) })
let folder: string
let bucket: Bucket
beforeEach(async () => {
  told = []
  folder = await mkdtemp(join(tmpdir(), 'opentwinning-s3-'))
  bucket = await openBucket('pictures-of-schools', 'a secret of seashells/+=')
})
afterEach(async () => {
  vi.useRealTimers()
  await bucket.close()
  await rm(folder, { recursive: true, force: true })
})

test('a file goes into the bucket in pieces, comes back whole, and is removed', async () => {
  const files = s3Files(bucket.address, folder, log)
  await files.check()
  const path = join(await files.incoming(), 'some')
  const heron = Buffer.alloc(5 * 1024 * 1024, 'a heron ')
  await writeFile(path, heron)
  await files.put('pictures/ab/abc-320.webp', path)
  expect([await readdir(await files.incoming()), [...bucket.objects.keys()]]).toEqual([[], ['pictures/ab/abc-320.webp']])
  expect(bucket.most).toBeLessThan(256 * 1024)
  const found = await files.open('pictures/ab/abc-320.webp')
  expect(found?.length).toBe(heron.length)
  expect(heron.equals(Buffer.from(await new Response(found?.stream).arrayBuffer()))).toBe(true)
  await files.remove('pictures/ab/abc-320.webp')
  expect(await files.open('pictures/ab/abc-320.webp')).toBeUndefined()
  await files.remove('pictures/ab/abc-320.webp')
})

test('a key is a path of safe names', async () => {
  const files = s3Files(bucket.address, folder, log)
  for (const key of ['../secret.txt', '/etc/passwd', 'a/../b.webp', 'none', 'A.webp']) await expect(files.open(key)).rejects.toThrow('unsafe')
  expect(bucket.asked).toBe(0)
})

test.each([
  ['a bucket that is not there', (address: string) => address.replace('pictures-of-schools', 'nowhere'), '404'],
  ['wrong keys', (address: string) => address.replace('seashells', 'pebbles'), '403'],
])('%s is told in one line when the program starts', async (_, wrong, why) => {
  const { origin, pathname } = new URL(wrong(bucket.address))
  const line = `FILES_S3: ${origin}${pathname} cannot be used (${why}): create the bucket, or mend the address, the keys or the region`
  await expect(s3Files(wrong(bucket.address), folder, log).check()).rejects.toThrow(new OperatorError(line))
})

test('so is somebody else at the address, and nobody', async () => {
  const site = createServer((_, response) => response.end('<html>Welcome</html>')).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const { port } = site.address() as AddressInfo
  const files = s3Files(`http://a:b@127.0.0.1:${port}/schools`, folder, log)
  await expect(files.check()).rejects.toThrow('(what answers there is no bucket)')
  site.close()
  site.closeAllConnections()
  await once(site, 'close')
  await expect(files.check()).rejects.toThrow(`(connect ECONNREFUSED 127.0.0.1:${port})`)
})

test('a store that does not answer as it should is asked three times, and told to whoever sends a file; the file stays', async () => {
  const files = s3Files(bucket.address, folder, log)
  const path = join(await files.incoming(), 'kept')
  await writeFile(path, 'a heron')
  bucket.answers = 503
  await expect(files.put('pictures/ab/kept.webp', path)).rejects.toThrow(Overloaded)
  expect([bucket.asked, await readdir(await files.incoming())]).toEqual([3, ['kept']])
  bucket.answers = undefined
  await files.put('pictures/ab/kept.webp', path)
  expect(bucket.objects.size).toBe(1)
})

test.runIf(process.platform === 'linux')('what a store that is away did not take stays, and is not left open', async () => {
  await bucket.close()
  const files = s3Files(bucket.address, folder, log)
  const path = join(await files.incoming(), 'kept')
  // What fits into one reading is closed by itself.
  await writeFile(path, Buffer.alloc(1024 * 1024))
  await expect(files.put('pictures/ab/kept.webp', path)).rejects.toThrow(Overloaded)
  const open = async () => Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
  await vi.waitFor(async () => expect(await open()).not.toContain(path), { timeout: 10_000 })
  expect([await readdir(await files.incoming()), told]).toEqual([['kept'], [expect.stringContaining('ECONNREFUSED')]])
})

test('a store that says nothing is waited for half a minute, all tries together', async () => {
  bucket.answers = 'nothing'
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const opened = s3Files(bucket.address, folder, log).open('pictures/ab/some.webp')
  const refused = expect(opened).rejects.toThrow(Overloaded)
  await vi.waitFor(() => expect(bucket.asked).toBe(1))
  await vi.advanceTimersByTimeAsync(30_000)
  await refused
  expect([bucket.asked, told]).toEqual([1, ['no answer within 30 s']])
})

test('who reads slowly has all the time', async () => {
  const files = s3Files(bucket.address, folder, log)
  const heron = Buffer.alloc(16 * 1024 * 1024, 'a heron ')
  bucket.objects.set('pictures/ab/some.webp', heron)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const found = await files.open('pictures/ab/some.webp')
  await vi.advanceTimersByTimeAsync(120_000)
  vi.useRealTimers()
  expect(heron.equals(Buffer.from(await new Response(found?.stream).arrayBuffer()))).toBe(true)
})
