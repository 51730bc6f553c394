import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Logger } from 'pino'
import { makeWriting, type Writing } from './writing.ts'

/** Where uploads live; what writes there throws Overloaded when there is no room. A key is a path of safe names the program made: `pictures/ab/abcd….webp`. */
export type Files = {
  /** The folder for files on their way in or in the making; whoever puts one there takes it away. */
  incoming(): Promise<string>
  /** Does work that writes into that folder. @throws Overloaded as above; and what the work throws */
  writing: Writing
  /** Keeps a file for good. @param path of a file in the folder `incoming`, which is there no more afterwards */
  put(key: string, path: string): Promise<void>
  /** @returns the bytes as a stream with their length, or undefined when there are none */
  open(key: string): Promise<{ stream: ReadableStream; length: number } | undefined>
  remove(key: string): Promise<void>
}

const safeKey = /^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z0-9]+$/
export const isSafeKey = (key: string): boolean => safeKey.test(key)

/** The folder for files on their way in, made when it is not there. */
export async function incomingFolder(folder: string, writing: Writing): Promise<string> {
  const path = join(folder, 'incoming')
  await writing(() => mkdir(path, { recursive: true, mode: 0o700 }))
  return path
}

/** Files in a local folder; a file appears whole or not at all, and is on the disk when `put` has answered. */
export function localFiles(folder: string, log: Logger): Files {
  const writing = makeWriting(log)
  const place = (key: string): string => {
    if (!isSafeKey(key)) throw new Error(`unsafe file key: ${key}`)
    return join(folder, key)
  }
  return {
    incoming: () => incomingFolder(folder, writing),
    writing,
    put: (key, path) => writing(() => moveInPlace(path, place(key))),
    async open(key) {
      const path = place(key)
      const size = await stat(path).then(
        (found) => found.size,
        () => undefined,
      )
      if (size === undefined) return undefined
      return { stream: Readable.toWeb(createReadStream(path)) as ReadableStream, length: size }
    },
    async remove(key) {
      await rm(place(key), { force: true })
    },
  }
}

async function moveInPlace(path: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  await flush(path)
  await rename(path, place)
  // Windows opens no folder; its file system writes names down by itself.
  if (process.platform !== 'win32') await flush(dirname(place))
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  await handle.sync().finally(() => handle.close())
}
