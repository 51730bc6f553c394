import { type Connection, type Document, Hocuspocus } from '@hocuspocus/server'
import { snapshot, snapshotContainsUpdate } from 'yjs'
import type { AppContext } from '../../../platform/context.ts'
import { type Actor, visitor } from '../../../platform/http/actor.ts'
import type { Door, Socket } from '../../../platform/live/sockets.ts'
import { biggestDocument, isAcceptable } from '../content/check-update.ts'
import { admit } from './admission.ts'
import { collaborationPath, type End, ends } from './codes.ts'
import { makeFolding } from './folding.ts'
import { makeJournal } from './journal.ts'
import { loadDocument } from './load.ts'
import { type Shown, speakForSelf, toneOf } from './presence.ts'
import { makeWatch } from './watch.ts'

type Context = { socket: Socket; token: string; actor: Actor; shown: Shown; projectId: string; client?: number; leave?: () => void }
type Live = Connection<Context>

/** Co-editing of pages over sockets. */
export type Collaboration = {
  door: Door
  /** Begins what goes on by itself: folding what a crash left, asking again every 30 seconds who may stay. */
  open(): void
  /** Ends every socket and folds what was written. */
  close(): Promise<void>
}

const recheckEvery = 30_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function makeCollaboration(app: AppContext): Collaboration {
  const journal = makeJournal(app.db)
  const folding = makeFolding(app)
  const watch = makeWatch(app.bus)
  const sizes = new WeakMap<Document, number>()
  const sockets = new Set<Socket>()
  let timer: NodeJS.Timeout | undefined

  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    debounce: 2_000,
    maxDebounce: 10_000,

    async onAuthenticate({ documentName, context, connectionConfig }) {
      const actor = await app.loadActor(context.token)
      const admission = uuid.test(documentName) ? await admit(app.db, actor, documentName) : undefined
      // Without a message the library refuses quietly.
      if (!admission || actor.kind === 'visitor') throw ends.access
      connectionConfig.readOnly = !admission.mayEdit
      const name = actor.kind === 'pupil' ? actor.nickname : actor.name
      return { actor, projectId: admission.space.id, shown: { id: actor.id, name, tone: toneOf(actor.id) } }
    },

    async onLoadDocument({ documentName, document }) {
      sizes.set(document, await loadDocument(app.db, documentName, document))
    },

    async connected({ connection }) {
      connection.context.leave = watch.keep({ projectId: connection.context.projectId, recheck: () => recheck(connection) })
    },

    /** Awaited before the change is applied, sent to others and acknowledged: who is told "saved" has it in the database. */
    async beforeSync({ connection, context, document, documentName, type, payload }) {
      if (type === 0 || connection.readOnly) return
      if (type === 1 && holds(document as Document, payload)) return
      const size = (sizes.get(document as Document) ?? 0) + payload.byteLength
      if (size > biggestDocument || !isAcceptable(payload)) throw end(connection, ends.refused)
      const { actor } = context
      const who = { personId: actor.kind === 'person' ? actor.id : null, pupilId: actor.kind === 'pupil' ? actor.id : null }
      await journal.append({ pageId: documentName, update: payload, ...who }).catch((error) => {
        app.log.error({ page: documentName, error: String(error) }, 'change not kept')
        throw end(connection, ends.trouble)
      })
      sizes.set(document as Document, size)
    },

    async beforeHandleAwareness({ connection, states }) {
      if (connection) connection.context.client = speakForSelf(states, connection.context.shown, connection.context.client)
    },

    onStoreDocument: ({ documentName }) => folding.fold(documentName),
    onDisconnect: async ({ context }) => context.leave?.(),
  })

  async function recheck(connection: Live): Promise<void> {
    try {
      const actor = await app.loadActor(connection.context.token)
      const admission = await admit(app.db, actor, connection.document.name)
      if (!admission) end(connection, ends.access)
      else if (admission.mayEdit === connection.readOnly) end(connection, ends.rights)
    } catch (error) {
      app.log.warn({ error: String(error) }, 'could not ask whether a socket may stay')
    }
  }

  return {
    door: {
      path: collaborationPath,
      open(socket, request, { token }) {
        const nobody = { actor: visitor, shown: { id: '', name: '', tone: 0 }, projectId: '' }
        const client = hocuspocus.handleConnection(socket, request, { socket, token, ...nobody })
        sockets.add(socket)
        socket.onMessage((data) => client.handleMessage(data))
        socket.onClose((code, reason) => {
          sockets.delete(socket)
          client.handleClose({ code, reason })
        })
      },
    },
    open() {
      const tend = () => watch.recheckAll().then(folding.leftovers)
      void tend()
      timer = setInterval(tend, recheckEvery).unref()
    },
    async close() {
      clearInterval(timer)
      for (const socket of sockets) socket.close(ends.stopping.code, ends.stopping.reason)
      await journal.settled()
      await folding.close()
    },
  }
}

// What is still in the connection's queue is neither kept nor applied.
function end(connection: Live, why: End): End {
  connection.readOnly = true
  connection.close(why)
  connection.context.socket.close(why.code, why.reason)
  return why
}

const holds = (document: Document, update: Uint8Array): boolean => {
  try {
    return snapshotContainsUpdate(snapshot(document), update)
  } catch {
    return false // it cannot be read, and is refused as such
  }
}
