import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, connect as dial, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasSwift, makeSwift, type Swift } from '../../../test/swift/index.ts'
import { Overloaded } from '../http/errors.ts'
import { type Files, localFiles } from './index.ts'
import { s3Files } from './s3-files.ts'

const megabyte = 1024 * 1024
const key = 'pictures/ab/abc-320.webp'

describe.skipIf(!hasSwift)('a real store, OpenStack Swift', () => {
  let folder: string
  let swift: Swift
  let bucket: string
  let told: string[]
  const log = pino({}, { write: (line) => void told.push(JSON.parse(line).error) })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opentwinning-swift-'))
    swift = await makeSwift(join(folder, 'swift'))
    await swift.start()
    expect((await swift.ask('PUT', '/pictures')).status).toBe(200)
    bucket = swift.address('pictures')
  })
  beforeEach(() => {
    told = []
  })
  afterAll(async () => {
    await swift?.kill()
    await rm(folder, { recursive: true, force: true })
  })

  const sent = async (files: Files, bytes: Buffer | string): Promise<string> => {
    const path = join(await files.incoming(), 'some')
    await writeFile(path, bytes)
    return path
  }
  const kept = async (files: Files): Promise<Buffer | undefined> => {
    const found = await files.open(key)
    if (!found) return undefined
    const bytes = Buffer.from(await new Response(found.stream).arrayBuffer())
    expect(found.length).toBe(bytes.length)
    return bytes
  }

  test.each([
    ['a folder', () => localFiles(join(folder, 'files'), log)],
    ['a bucket', () => s3Files(bucket, folder, log)],
  ])('%s keeps files of any size as they are until they are removed', async (_, make) => {
    const files = make()
    expect((await kept(files))?.length).toBeUndefined()
    for (const size of [0, 1, 60 * megabyte]) {
      const bytes = randomBytes(size)
      await files.put(key, await sent(files, bytes))
      expect(await readdir(await files.incoming())).toEqual([])
      expect((await kept(files))?.equals(bytes)).toBe(true)
    }
    for (const _again of [1, 2]) {
      await files.remove(key)
      expect((await kept(files))?.length).toBeUndefined()
    }
    expect(told).toEqual([])
  })

  test('a file of 300 MB goes there and back without being in memory', async () => {
    const script = `
      import { truncate, writeFile } from 'node:fs/promises'
      import { s3Files } from '${join(import.meta.dirname, 's3-files.ts')}'
      const files = s3Files('${bucket}', '${folder}', console)
      const most = () => process.resourceUsage().maxRSS / 1024
      const path = (await files.incoming()) + '/large'
      await writeFile(path, '')
      await truncate(path, ${300 * megabyte})
      const before = most()
      await files.put('${key}', path)
      for await (const piece of (await files.open('${key}')).stream);
      await files.remove('${key}')
      console.log(most() - before)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    expect(Number(stdout)).toBeLessThan(120)
  })

  test.each([
    ['a bucket that is not there', '/pictures', '/nowhere', '404 NoSuchBucket, The specified bucket does not exist'],
    ['a wrong secret', 'shells', 'stones', '403 SignatureDoesNotMatch, The request signature we calculated does not match'],
    ['an unknown key', 'schools', 'museums', '403 SignatureDoesNotMatch, '],
    ['a wrong region', 'eu-north-1', 'eu-south-1', "the region 'eu-south-1' is wrong; expecting 'eu-north-1'"],
  ])('%s: that is what the store answers', async (_, right, wrong, why) => {
    await expect(s3Files(bucket.replace(right, wrong), folder, log).check()).rejects.toThrow(why)
  })

  test.each([
    ['put', async (files: Files) => files.put(key, await sent(files, 'a heron'))],
    ['open', (files: Files) => files.open(key)],
    ['remove', (files: Files) => files.remove(key)],
  ])('a bucket that is gone is a fault, not a file that is gone: %s', async (_, act) => {
    await expect(act(s3Files(swift.address('gone'), folder, log))).rejects.toThrow(Overloaded)
    expect(told).toEqual(['404 NoSuchBucket, The specified bucket does not exist'])
  })

  test('when it dies in the middle of a file that is told, nothing half is there, and when it is back all goes on', async () => {
    const way = await cutAfter(20 * megabyte, swift, bucket)
    const files = s3Files(way.address, folder, log)
    const bytes = randomBytes(60 * megabyte)
    const path = await sent(files, bytes)
    for (const _again of [1, 2, 3]) await expect(files.put(key, path)).rejects.toThrow(Overloaded)
    expect(told).not.toEqual([])
    expect(way.cut).toBe(true)
    await swift.start()
    expect([await swift.keys('pictures'), (await kept(files))?.length]).toEqual([[], undefined])
    await files.put(key, path)
    expect((await kept(files))?.equals(bytes)).toBe(true)
    way.server.close()
  })
})

type Way = { address: string; server: Server; cut: boolean }

/** A way to a store on which it dies when so many bytes of one connection have gone to it. */
async function cutAfter(bytes: number, swift: Swift, bucket: string): Promise<Way> {
  const { port } = new URL(bucket)
  const way: Way = { address: '', cut: false, server: createServer() }
  way.server.on('connection', (near) => {
    const far = dial(Number(port), '127.0.0.1')
    near.on('data', () => {
      if (way.cut || near.bytesRead < bytes) return
      way.cut = true
      void swift.kill()
    })
    near.pipe(far).pipe(near)
    near.on('error', () => far.destroy())
    far.on('error', () => near.destroy())
  })
  way.server.listen(0, '127.0.0.1')
  await once(way.server, 'listening')
  way.address = bucket.replace(`:${port}/`, `:${(way.server.address() as AddressInfo).port}/`)
  return way
}
