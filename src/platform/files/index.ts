import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'

/** Where uploads live. A key is a path of safe names the program made: `pictures/ab/abcd….webp`. */
export type Files = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @returns the bytes as a stream with their length, or undefined when there are none */
  open(key: string): Promise<{ stream: ReadableStream; length: number } | undefined>
  remove(key: string): Promise<void>
}

const safeKey = /^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z0-9]+$/

/** Files in a local folder; a file appears whole or not at all. */
export function localFiles(folder: string): Files {
  const place = (key: string): string => {
    if (!safeKey.test(key)) throw new Error(`unsafe file key: ${key}`)
    return join(folder, key)
  }
  return {
    async put(key, bytes) {
      const path = place(key)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(`${path}.part`, bytes, { flush: true })
      await rename(`${path}.part`, path)
    },
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
