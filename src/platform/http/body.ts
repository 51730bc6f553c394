import { makeTurns } from '../turns.ts'
import { mostFileBytes, RuleBroken, TooLarge, Unreadable } from './errors.ts'
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
/** Uploads that are read at once. The others wait unread. */
const turns = makeTurns({ together: 12, each: 2, waiting: 1000, waitingEach: 4, seconds: 15, refusal: 'forms.filesCrowd' })

/**
 * Reads the form that a request brings, as much of it as its route takes.
 * @returns the form; `refused` when its files were not admitted: then it holds what was written before the first of them
 * @throws TooLarge, Unreadable, and what the route's own admission throws but for a broken rule
 */
export async function receive(c: Ctx, route: Route): Promise<Form> {
  const body = incoming(c.req.raw.body)
  const form = new Form(route.body)
  try {
    if (route.files) await readFiles(c, body, form, route, route.files)
    else await read(c, body, form, form.most)
    return form
  } catch (error) {
    await body.runOut()
    throw error
  }
}

async function readFiles(c: Ctx, body: Incoming, form: Form, route: Route, { names, admit }: NonNullable<Route['files']>): Promise<void> {
  const files = { names, most: mostFileBytes, folder: await c.var.app.files.incoming() }
  const bytes = names.length * mostFileBytes + form.most + wrapping
  let giveBack = (): void => {}
  try {
    if (saysMore(c, bytes)) throw new TooLarge()
    // Before it is admitted, which counts: what gets no turn has not been sent.
    giveBack = await turn(c)
    await inShare(c, route, () => admit(c))
  } catch (error) {
    giveBack()
    if (!(error instanceof RuleBroken)) throw error
    form.refused = error
    await read(c, body, form, form.most + wrapping)
    return body.runOut()
  }
  await read(c, body, form, bytes, files).finally(giveBack)
}

const turn = ({ var: { actor }, req }: Ctx): Promise<() => void> => turns.take(actor.kind === 'visitor' ? '' : actor.id, req.raw.signal)

async function read(c: Ctx, body: Incoming, form: Form, bytes: number, files?: FilesTaken): Promise<void> {
  if (!form.refused && saysMore(c, bytes)) throw new TooLarge()
  const type = c.req.header('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(body, type, form, { bytes, fields }, files)
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readUrlencoded(body, form, { bytes, fields })
  // A button alone brings no body, and then no type either.
  for await (const piece of body.pieces(bytes)) if (piece.byteLength > 0) throw new Unreadable('no form')
}

/** Whether more is to come than may, as the sender says; who does not say is found out while reading. */
const saysMore = (c: Ctx, bytes: number): boolean => Number(c.req.header('content-length') ?? 0) > bytes
