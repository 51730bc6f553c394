import type { Connection } from '@hocuspocus/server'
import type { Actor } from '../../../access/actor.ts'
import type { End } from './codes.ts'
import type { Shown } from './presence.ts'
import type { Visit } from './visit.ts'

/**
 * What the program knows of an open page of someone. `client`: the editor it speaks for; `writer`: the one as which it writes; `trying`: an update that is kept and
 * about to be applied; `synced`: all that its browser had has come; `skipping`: what it sends just now is not kept.
 */
export type Context = {
  visit: Visit
  actor: Actor
  shown: Shown
  client?: number
  writer?: number
  trying?: Uint8Array
  synced?: boolean
  skipping?: boolean
}
export type Live = Connection<Context>

/** Has the library say that the change is not kept, and go on. */
export function skip(connection: Live): void {
  connection.context.skipping = true
  connection.readOnly = true
}

/** Ends a connection: what is still in its queue is neither kept nor applied. */
export function end(connection: Live, why: End): void {
  connection.readOnly = true
  connection.close(why)
  connection.context.visit.socket.close(why.code, why.reason)
}
