import type { Context } from 'hono'
import type { Actor } from '../../access/actor.ts'
import type { AppContext } from '../context.ts'
import type { Locale } from '../i18n/index.ts'
import { NotFound } from './errors.ts'
import type { Form } from './form.ts'
import type { Guard } from './guard.ts'

/** `form`: what a POST brought; `page`: the address of the page it was sent from, as far as anybody knows. */
export type Variables = { app: AppContext; actor: Actor; locale: Locale; form: Form; page?: string }
/** A request on its way, with who asks (`actor`), in which language (`locale`), and the program (`app`). */
export type Ctx<Path extends string = string> = Context<{ Variables: Variables }, Path>

export type Method = 'GET' | 'POST'
/**
 * Files that a form may bring, up to 50 MB each.
 * @property names of their fields, each as often as it may bring a file
 * @property admit asked before anything is read: throws RuleViolation, which the form then says, or NotFound
 * @property keep keeps the files of whoever is no longer signed in, of a form that was shown to them
 */
export type Files<Admitted extends Actor = never> = { names: readonly string[]; admit(c: Ctx, actor: Admitted): Promise<void>; keep?: KeepFiles }
/** @param writer id of whoever the form was shown to; @returns what the form has to hold in their place, by the names of its fields */
export type KeepFiles = (c: Ctx, form: Form, writer: string) => Promise<{ [name: string]: string[] }>
/**
 * @property body bytes of text its form may have
 * @property live whether its answer stays open, as an event stream does: processes of the role `live` have it, the others not
 * @property asks whether the page asks the database for anything; always, where it does not say. When not, no visitor waits for it
 */
export type Route = {
  method: Method
  path: string
  guard: Guard
  body: number
  asks?: Asks
  live?: boolean
  files?: { names: readonly string[]; admit(c: Ctx): Promise<void>; keep?: KeepFiles | undefined }
  handler(c: Ctx): Response | Promise<Response>
}
type Asks = (c: Ctx) => boolean

type Handler<Path extends string, Admitted extends Actor> = (c: Ctx<Path>, actor: Admitted) => Response | Promise<Response>

const verb =
  (method: Method) =>
  <Path extends string, Admitted extends Actor>(
    path: Path,
    guard: Guard<Admitted>,
    handler: Handler<Path, Admitted>,
    { body = kilobytes(64), ...more }: { body?: number; asks?: Asks; live?: boolean } = {},
  ): Route => ({ ...more, method, path, guard, body, handler: (c) => handler(c as unknown as Ctx<Path>, admitted(c, guard)) })

/** Whoever asks, as their guard knows them. `mount` has turned the others away before. */
function admitted<Admitted extends Actor>(c: Ctx, guard: Guard<Admitted>): Admitted {
  const { actor } = c.var
  if (!guard.admits(actor)) throw new NotFound()
  return actor
}

/** For `asks` of a page that is the same for every visitor, such as a way in. */
export const never = (): boolean => false
export const kilobytes = (count: number): number => count * 1024

/** A page: reads, never writes. Its handler is given whom the guard let in. */
export const get = verb('GET')
/** A form: makes something, answers 303 or 422. Browsers without JavaScript know no other verb. Takes 64 KB unless it says more. */
export const post = verb('POST')
/** A form with files. */
export const upload = <Path extends string, Admitted extends Actor>(
  path: Path,
  guard: Guard<Admitted>,
  { names, admit, keep }: Files<Admitted>,
  handler: Handler<Path, Admitted>,
): Route => ({ ...post(path, guard, handler), files: { names, admit: (c) => admit(c, admitted(c, guard)), keep } })
