import { makeTurns } from '../turns.ts'
import { maxFileBytes, NotFound, RuleViolation, TooLarge, Unreadable } from './errors.ts'
import { inShare } from './fair-share.ts'
import { Form } from './form.ts'
import { type Incoming, incoming } from './incoming.ts'
import { type FilesTaken, readMultipart } from './multipart.ts'
import type { Ctx, Route } from './route.ts'
import { readUrlencoded } from './urlencoded.ts'

/** Fields of a form, each tick counted: the longest list with a box on every line has 200. */
const fields = 256
/** Bytes of what stands around texts and files where there are files: their headers, with the files' names. */
const wrapping = 64 * 1024
/** Of files, in bytes in 20 seconds: a telephone line of the nineties brings them. Whoever sends less holds a turn for nothing. */
const least = 64 * 1024
/** Uploads that are read at once. The others wait unread. */
const turns = makeTurns({ together: 12, each: 2, waiting: 1000, waitingEach: 4, seconds: 15, refusal: 'forms.filesCrowd' })

/**
 * Reads the form that a request brings, as much of it as its route takes.
 * @returns the form; `refused` or `absent` when its files were not admitted, or there is no room for them: then it holds what was written beside them
 * @throws TooLarge, Unreadable
 */
export async function receive(c: Ctx, route: Route): Promise<Form> {
  const body = incoming(c.req.raw.body)
  const form = new Form(route.body)
  try {
    if (route.files) await readFiles(c, body, form, route, route.files)
    else await read(c, piecesOf(c, body, form.max), form)
    return form
  } catch (error) {
    await body.runOut()
    throw error
  }
}

async function readFiles(c: Ctx, body: Incoming, form: Form, route: Route, { names, admit }: NonNullable<Route['files']>): Promise<void> {
  const { files: store } = c.var.app
  const files = { names, max: maxFileBytes, folder: '', writing: store.writing }
  const bytes = names.length * maxFileBytes + form.max + wrapping
  let giveBack = (): void => {}
  try {
    if (saysMore(c, bytes)) throw new TooLarge()
    files.folder = await store.incoming()
    // Before it is admitted, which counts: what gets no turn has not been sent.
    giveBack = await turn(c)
    await inShare(c, route, () => admit(c))
  } catch (error) {
    giveBack()
    if (error instanceof RuleViolation) form.refused = error
    else if (error instanceof NotFound) form.absent = true
    else throw error
    // It has to run out in any case: what was written among its files is kept on the way.
    return read(c, body.rest(), form, files).catch((failed) => {
      if (!(failed instanceof Unreadable)) throw failed
      form.whole = false
    })
  }
  await read(c, piecesOf(c, body, bytes, least), form, files).finally(giveBack)
}

const turn = ({ var: { actor }, req }: Ctx): Promise<() => void> => turns.take(actor.kind === 'visitor' ? '' : actor.id, req.raw.signal)

function piecesOf(c: Ctx, body: Incoming, bytes: number, least = 0): AsyncIterable<Uint8Array> {
  if (saysMore(c, bytes)) throw new TooLarge()
  return body.pieces(bytes, least)
}

async function read(c: Ctx, body: AsyncIterable<Uint8Array>, form: Form, files?: FilesTaken): Promise<void> {
  const type = c.req.header('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(body, type, form, fields, files)
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readUrlencoded(body, form, fields)
  // A button alone brings no body, and then no type either.
  for await (const piece of body) if (piece.byteLength > 0) throw new Unreadable('no form')
}

/** Whether more is to come than may, as the sender says; who does not say is found out while reading. */
const saysMore = (c: Ctx, bytes: number): boolean => Number(c.req.header('content-length') ?? 0) > bytes
