import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { collaborationUrl } from '../src/modules/wiki/urls.ts'
import { count, text } from './fuzz/forge.ts'

/** Someone with a page open in the editor, without a browser. */
export type Collaborator = {
  provider: HocuspocusProvider
  /** Writes a paragraph at the end. */
  write(words: string): void
  /** Sends an update past the editor's own document, as no editor does. */
  send(update: Uint8Array): void
  /** Sends anything at all. */
  sendFrame(frame: Uint8Array): void
  /** The page's paragraphs as this one sees them. */
  lines(): string[]
  /** Resolves when everything written here has been acknowledged. */
  saved(): Promise<void>
  /** Resolves to what the door said: the scope, or why not. */
  entered: Promise<'read-write' | 'readonly' | 'refused'>
  /** Resolves to the code the program ended the socket with. */
  ended: Promise<number>
  leave(): void
}

/** Opens a page as the editor does. @param url of the program, `http://localhost:4000` @param at the page in the socket's address */
export function collaborate(url: string, session: string, pageId: string, document = new Y.Doc(), at = pageId): Collaborator {
  class Browser extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: `session=${session}`, origin: url } })
      // Who leaves while it connects is told so, and waits for nothing.
      this.on('error', () => {})
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: url.replace('http', 'ws') + collaborationUrl(at),
    WebSocketPolyfill: Browser,
    delay: 100,
    minDelay: 50,
    maxDelay: 300,
  })
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: pageId, document })
  const fragment = document.getXmlFragment('default')
  const entered = new Promise<'read-write' | 'readonly' | 'refused'>((done) => {
    provider.on('authenticated', ({ scope }: { scope: 'read-write' | 'readonly' }) => done(scope))
    provider.on('authenticationFailed', () => done('refused'))
  })
  const ended = new Promise<number>((done) => socket.on('close', ({ event }: { event: { code: number } }) => done(event.code)))
  provider.attach()
  return {
    provider,
    write: (words) => fragment.push([paragraph(words)]),
    send: (update) => socket.send(updateFrame(pageId, update)),
    sendFrame: (frame) => socket.send(frame),
    lines: () => fragment.toArray().map((line) => (line as Y.XmlElement).toArray().map(String).join('')),
    saved: () => eventually(() => provider.isSynced && provider.unsyncedChanges === 0),
    entered,
    ended,
    leave() {
      provider.destroy()
      socket.destroy()
    },
  }
}

/** An update as it is sent: the page's id, sync, update, the update with its length before it. */
export const updateFrame = (pageId: string, update: Uint8Array): Uint8Array => Uint8Array.from([...text(pageId), 0, 2, ...count(update.byteLength), ...update])

export function paragraph(words: string): Y.XmlElement {
  const line = new Y.XmlElement('paragraph')
  line.insert(0, [new Y.XmlText(words)])
  return line
}

/**
 * Waits until something holds: until `holds` says true, or expects something without complaint.
 * @throws what it last complained of, after `patience` milliseconds
 */
export async function eventually(holds: (() => boolean | Promise<boolean>) | (() => void | Promise<void>), patience = 30_000): Promise<void> {
  for (const end = Date.now() + patience; ; await new Promise((done) => setTimeout(done, 10))) {
    const complaint = await complaintOf(holds)
    if (!complaint) return
    if (Date.now() > end) throw new Error(`still not so after ${patience} ms: ${complaint.message}`, { cause: complaint })
  }
}

async function complaintOf(holds: () => unknown): Promise<Error | undefined> {
  try {
    return (await holds()) === false ? new Error(String(holds)) : undefined
  } catch (error) {
    return error as Error
  }
}
