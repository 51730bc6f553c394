import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { Writing } from '../files/writing.ts'
import { Overloaded, TooLarge, Unreadable } from './errors.ts'
import type { Form, FormFile } from './form.ts'
import { inTime } from './incoming.ts'

/** Files a form may bring: the names of their fields, as often as it may bring one, bytes of each, the folder where they go for now, and how that is written to. */
export type FilesTaken = { names: readonly string[]; max: number; folder: string; writing: Writing }

/**
 * Reads a form with files as it comes: texts into the form, each file into a place of its own, nothing whole in memory.
 * @param type its content type, with the boundary
 * @param fields it may have, each tick counted
 * @param files those it may bring; of a refused form they are let run past, and so are those there is no room for: then it is refused
 * @throws TooLarge; Unreadable, also when it brings a file where none are taken; what was written of files is removed
 */
export async function readMultipart(body: AsyncIterable<Uint8Array>, type: string, form: Form, fields: number, files?: FilesTaken): Promise<void> {
  const busboy = open(type, form.max, fields, files)
  const gone = new AbortController()
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => {})
  const writing: Promise<unknown>[] = []
  const finished = new Promise<void>((done) => busboy.once('finish', done))
  const step = (done: Promise<void>) => inTime(Promise.race([done, failed.promise]))
  let text = 0

  for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const) busboy.on(limit, () => failed.reject(new TooLarge()))
  busboy.on('error', (error) => failed.reject(new Unreadable('no form', { cause: error })))
  busboy.on('field', (name, value, _cut, cut) => {
    text += Buffer.byteLength(value)
    if (cut || text > form.max) return failed.reject(new TooLarge())
    if (name !== undefined) form.add(name, value)
  })
  busboy.on('file', (field, stream, filename) => {
    if (!files && filename) failed.reject(new Unreadable('files are not taken here'))
    const most = files?.names.filter((each) => each === field).length ?? 0
    const wanted = !form.refused && !form.absent && most > 0 && filename
    if (files && wanted && form.files(field).length < most) {
      const written = takeFile(stream, field, filename, form, files, gone.signal)
      written.catch(failed.reject)
      writing.push(written)
      return
    }
    if (files && wanted) form.attach(fileOf(field, filename, files, false))
    stream.on('error', () => {}).resume()
  })
  try {
    for await (const piece of body) await step(new Promise<void>((done) => busboy.write(piece, () => done())))
    busboy.end()
    await step(finished)
    await Promise.all(writing)
    if (form.refused || form.absent) await form.discard()
  } catch (error) {
    gone.abort()
    await Promise.allSettled(writing)
    await form.discard()
    throw error
  }
}

function open(type: string, max: number, fields: number, files: FilesTaken | undefined) {
  const count = files?.names.length ?? 0
  const limits = { fieldSize: max, fields, fileSize: files?.max ?? 0, files: count + fields, parts: count + fields, headerPairs: 16, headerSize: 8 * 1024 }
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch (error) {
    throw new Unreadable('no boundary', { cause: error })
  }
}

const fileOf = (field: string, name: string, { folder }: FilesTaken, whole = true): FormFile => ({
  field,
  name,
  path: join(folder, randomUUID()),
  size: 0,
  whole,
})

/**
 * Writes a file to its place; noted in the form first, so that it is removed whatever happens. What there is no room for
 * is let run past, as what was written among the files comes behind it.
 */
async function takeFile(stream: BusboyFileStream, field: string, name: string, form: Form, files: FilesTaken, signal: AbortSignal): Promise<void> {
  const file = fileOf(field, name, files)
  form.attach(file)
  stream.on('limit', () => {
    file.whole = false
  })
  // Whoever reads it is told as well; an error that nobody hears ends the program.
  addAbortSignal(signal, stream).on('error', () => {})
  const pieces = stream.iterator({ destroyOnReturn: false })
  try {
    await files.writing(() => writeFile(file.path, pieces, { flag: 'wx', mode: 0o600 }))
    file.size = stream.bytesRead
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error
    form.refused = error
    stream.resume()
  }
}
