import { type Document, Hocuspocus } from '@hocuspocus/server'
import { snapshot, snapshotContainsUpdate } from 'yjs'
import { visitor } from '../../../access/actor.ts'
import type { AppContext } from '../../../platform/context.ts'
import type { Socket, SocketEndpoint } from '../../../platform/live/sockets.ts'
import { collaborationUrl } from '../urls.ts'
import { admit } from './admission.ts'
import { ends } from './codes.ts'
import { compactionOf } from './compaction.ts'
import { type Context, end, type Live, skip } from './connection.ts'
import { aQuestion, makeGatekeeper, maxHeld, type Visit } from './gatekeeper.ts'
import { makeOpening } from './opening.ts'
import { speakForSelf, toneOf } from './presence.ts'
import { repeatEvery } from './repeat-every.ts'
import { makeUpdateLog } from './update-log.ts'
import { makeWatch } from './watch.ts'

/** Co-editing of pages over sockets. */
export type Collaboration = {
  endpoint: SocketEndpoint
  /** Begins what goes on by itself: compacting what a crash left, asking every 30 seconds whose session has ended. */
  open(): void
  /** Ends every socket and compacts what was written. */
  close(): Promise<void>
}

const recheckEvery = 30_000
const lastFoldsPatience = 10_000

export function makeCollaboration(app: AppContext): Collaboration {
  const updateLog = makeUpdateLog(app.db)
  const compaction = compactionOf(app)
  const watch = makeWatch(app.bus)
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

    async onAuthenticate({ documentName, context, connectionConfig }) {
      // A socket is for the page of its address: a proxy has sent it to the process that has that one open.
      if (documentName !== context.visit.pageId) throw ends.access
      const [actor, admission] = await enter(documentName, context)
      // Without a message the library refuses quietly.
      if (!admission || actor.kind === 'visitor') throw ends.access
      connectionConfig.readOnly = !admission.mayEdit
      const name = actor.kind === 'pupil' ? actor.nickname : actor.name
      return { actor, projectId: admission.space.id, shown: { id: actor.id, name, tone: toneOf(actor.id) } }
    },

    onLoadDocument: ({ documentName, document, context }) => opening.open(documentName, document, context.visit.actorId),

    async connected({ connection, context }) {
      const page = opening.pageOf(connection.document)
      if ('code' in page) return void end(connection, page)
      context.visit.entered = true
      context.visit.question = Math.max(aQuestion, page.trial.bytes())
      const { projectId, actor } = connection.context
      const actorId = actor.kind === 'visitor' ? '' : actor.id
      connection.context.leave = watch.save({ projectId, actorId, token: connection.context.token, recheck: () => recheck(connection) })
    },

    /** Awaited before the change is applied, sent to others and acknowledged: who is told "saved" has it in the database. */
    async beforeSync({ connection, context, document, documentName, type, payload }) {
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
    onDisconnect: async ({ context }) => context.leave?.(),
  })

  const putOff = (error: unknown): void => app.log.warn({ error: String(error) }, 'could not ask whose session has ended')
  async function enter(pageId: string, { visit, token }: Context) {
    try {
      const actor = await app.loadActor(token)
      return [actor, await admit(app.db, actor, pageId)] as const
    } catch (error) {
      app.log.error({ page: pageId, error: String(error) }, 'could not ask who may enter')
      visit.socket.close(ends.trouble.code, ends.trouble.reason)
      throw ends.trouble
    }
  }
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
    endpoint: {
      path: collaborationUrl(':page'),
      open(socket, { request, params, token, actor }) {
        const visit: Visit = { socket, pageId: params.page ?? '', actorId: actor.kind === 'visitor' ? '' : actor.id, entered: false, question: aQuestion }
        const client = hocuspocus.handleConnection(socket, request, { visit, token, actor: visitor, shown: { id: '', name: '', tone: 0 }, projectId: '' })
        sockets.add(socket)
        gatekeeper.attend(visit, client.handleMessage)
        socket.onClose((code, reason) => {
          sockets.delete(socket)
          client.handleClose({ code, reason })
        })
      },
    },
    open() {
      compaction.warm()
      stops.push(
        repeatEvery(recheckEvery, () => watch.recheckEnded(app.db).catch(putOff)),
        repeatEvery(recheckEvery, compaction.leftovers),
      )
    },
    async close() {
      for (const stop of stops) stop()
      for (const socket of sockets) socket.close(ends.stopping.code, ends.stopping.reason)
      await updateLog.settled()
      await compaction.close(lastFoldsPatience)
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
