import { type Document, Hocuspocus } from '@hocuspocus/server'
import { snapshot, snapshotContainsUpdate } from 'yjs'
import { visitor } from '../../../access/actor.ts'
import type { AppContext } from '../../../platform/context.ts'
import type { Socket, SocketEndpoint } from '../../../platform/live/sockets.ts'
import { collaborationUrl } from '../urls.ts'
import { type End, ends } from './codes.ts'
import { compactionOf } from './compaction.ts'
import { type Context, end, type Live, skip } from './connection.ts'
import { aQuestion, makeGatekeeper, maxHeld } from './gatekeeper.ts'
import { makeOpening } from './opening.ts'
import { speakForSelf, toneOf } from './presence.ts'
import { repeatEvery } from './repeat-every.ts'
import { makeRights } from './rights.ts'
import { makeUpdateLog } from './update-log.ts'
import type { Visit } from './visit.ts'

/** Co-editing of pages over sockets. */
export type Collaboration = {
  endpoint: SocketEndpoint
  /** Begins what goes on by itself, every 30 seconds: compacting what is left over, asking whose session has ended. */
  open(): void
  /** Ends every socket and compacts the pages that were open. */
  close(): Promise<void>
}

const recheckEvery = 30_000
const lastFoldsPatience = 10_000

export function makeCollaboration(app: AppContext): Collaboration {
  const updateLog = makeUpdateLog(app.db)
  const compaction = compactionOf(app)
  const rights = makeRights(app, endVisit)
  const gatekeeper = makeGatekeeper(app.log)
  const opening = makeOpening(app, compaction)
  const sockets = new Set<Socket>()
  const stops: (() => void)[] = []

  // The hooks end a connection rather than throw: the library prints what they throw.
  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    debounce: 2_000,
    maxDebounce: 10_000,
    maxUnauthenticatedQueueMessages: 2 * maxHeld.messages,
    maxUnauthenticatedQueueSize: 2 * maxHeld.bytes,

    async onAuthenticate({ documentName, context: { visit }, connectionConfig }) {
      // A socket is for the page of its address: a proxy has sent it to the process that has that one open.
      if (documentName !== visit.pageId) throw ends.access
      const admission = await rights.enter(visit)
      // Without a message the library refuses quietly.
      if ('code' in admission) throw admission
      const { actor, mayEdit } = admission
      connectionConfig.readOnly = !mayEdit
      const name = actor.kind === 'pupil' ? actor.nickname : actor.name
      return { actor, shown: { id: actor.id, name, tone: toneOf(actor.id) } }
    },

    onLoadDocument: ({ documentName, document, context }) => opening.open(documentName, document, context.visit.actorId),

    async connected({ connection, context }) {
      const page = opening.pageOf(connection.document)
      if ('code' in page) return void end(connection, page)
      context.visit.entered = true
      context.visit.question = Math.max(aQuestion, page.trial.bytes())
    },

    /** Awaited before the change is applied, sent to others and acknowledged: who is told "saved" has it in the database. */
    async beforeSync({ connection, context, document, documentName, type, payload }) {
      // Who is just being asked whether they may stay is not heard before that is known.
      await context.visit.asked
      const page = opening.pageOf(document)
      if ('code' in page) return end(connection, page)
      if (type === 0 || connection.readOnly) return
      if (type === 1 && holds(document as Document, payload)) return void (context.synced = true)
      const { actor } = context
      const who = { personId: actor.kind === 'person' ? actor.id : null, pupilId: actor.kind === 'pupil' ? actor.id : null }
      const id = who.personId ?? who.pupilId ?? ''
      const verdict = page.trial.try(payload, id, context.writer)
      // A browser that comes back sends what it could not send before, one by one; all of it together comes with the next step.
      if (verdict.is === 'gap' && !context.synced) return skip(connection)
      if (verdict.is === 'gap') return end(connection, ends.trouble)
      if (type === 1) context.synced = true
      if (verdict.is === 'known') return
      if (verdict.is !== 'fine') {
        app.log.info({ page: documentName, ...who, why: verdict.is }, 'change not taken')
        // The next one who writes has the scratch copy made anew.
        gatekeeper.charge(id, page.trial.bytes())
        return end(connection, verdict.is === 'other' ? ends.trouble : ends[verdict.is])
      }
      context.writer = verdict.writer ?? context.writer
      try {
        await updateLog.append({ pageId: documentName, update: payload, client: verdict.writer, ...who })
        context.trying = payload
      } catch (error) {
        app.log.error({ page: documentName, error: String(error) }, 'change not kept')
        page.trial.settle(payload, false)
        end(connection, ends.trouble)
      }
    },

    async afterHandleMessage({ connection, context, document }) {
      if (context.skipping && document.hasConnection(connection)) connection.readOnly = false
      context.skipping = false
      const page = opening.pageOf(document)
      if (context.trying && 'trial' in page) page.trial.settle(context.trying, true)
      context.trying = undefined
    },

    async beforeHandleAwareness({ connection, states }) {
      if (!connection) return states.clear()
      const page = opening.pageOf(connection.document)
      if ('code' in page) return states.clear()
      const { context } = connection
      const { id } = context.shown
      context.client = speakForSelf(states, context.shown, context.client, (client) => (page.writers.get(client) ?? id) === id)
      // From here on nobody else writes as this editor.
      if (context.client !== undefined) page.writers.set(context.client, id)
    },

    onStoreDocument: async ({ documentName }) => void (await compaction.compact(documentName)),
  })

  const putOff = (error: unknown): void => app.log.warn({ error: String(error) }, 'could not ask whose session has ended')
  // Of a socket that closes while its page is being loaded, the library makes no connection.
  function endVisit(visit: Visit, why: End): void {
    const connections = hocuspocus.documents.get(visit.pageId)?.getConnections() as Live[] | undefined
    const connection = connections?.find(({ context }) => context.visit === visit)
    if (connection) end(connection, why)
    else visit.socket.close(why.code, why.reason)
  }

  return {
    endpoint: {
      path: collaborationUrl(':page'),
      open(socket, { request, params, token, actor }) {
        const actorId = actor.kind === 'visitor' ? '' : actor.id
        const visit: Visit = { socket, pageId: params.page ?? '', actorId, token, entered: false, question: aQuestion }
        const client = hocuspocus.handleConnection(socket, request, { visit, actor: visitor, shown: { id: '', name: '', tone: 0 } })
        sockets.add(socket)
        gatekeeper.attend(visit, client.handleMessage)
        socket.onClose((code, reason) => {
          sockets.delete(socket)
          visit.leave?.()
          client.handleClose({ code, reason })
        })
      },
    },
    open() {
      compaction.warm()
      stops.push(
        repeatEvery(recheckEvery, () => rights.recheckEnded().catch(putOff)),
        repeatEvery(recheckEvery, compaction.leftovers),
      )
    },
    async close() {
      for (const stop of stops) stop()
      const pages = [...hocuspocus.documents.keys()]
      for (const socket of sockets) socket.close(ends.stopping.code, ends.stopping.reason)
      await updateLog.settled()
      await compaction.close(pages, lastFoldsPatience)
    },
  }
}

const holds = (document: Document, update: Uint8Array): boolean => {
  try {
    return snapshotContainsUpdate(snapshot(document), update)
  } catch {
    return false // it cannot be read, and is refused as such
  }
}
