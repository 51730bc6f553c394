import type { Context } from 'hono'
import type { AppContext } from '../context.ts'
import type { Locale } from '../i18n/index.ts'
import type { Actor } from './actor.ts'
import type { Guard } from './guard.ts'

export type Variables = { app: AppContext; actor: Actor; locale: Locale }
/** A request on its way, with who asks (`actor`), in which language (`locale`), and the program (`app`). */
export type Ctx<Path extends string = string> = Context<{ Variables: Variables }, Path>

export type Method = 'GET' | 'POST'
/** `takesFiles`: its form may be as large as pictures are; every other form is small. */
export type Route = { method: Method; path: string; guard: Guard; takesFiles?: boolean; handler(c: Ctx): Response | Promise<Response> }

type Handler<Path extends string> = (c: Ctx<Path>) => Response | Promise<Response>

const verb =
  (method: Method) =>
  <Path extends string>(path: Path, guard: Guard, handler: Handler<Path>): Route => ({ method, path, guard, handler: handler as unknown as Route['handler'] })

/** A page: reads, never writes. */
export const get = verb('GET')
/** A form: makes something, answers 303 or 422. Browsers without JavaScript know no other verb. */
export const post = verb('POST')
/** A form with files. */
export const upload = <Path extends string>(path: Path, guard: Guard, handler: Handler<Path>): Route => ({ ...post(path, guard, handler), takesFiles: true })
