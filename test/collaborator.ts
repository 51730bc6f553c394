import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { collaborationPath } from '../src/modules/pages/collaboration/codes.ts'

/** Someone with a page open in the editor, without a browser. */
export type Collaborator = {
  provider: HocuspocusProvider
  /** Writes a paragraph at the end. */
  write(words: string): void
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

/** Opens a page as the editor does. @param url of the program, `http://localhost:4000` */
export function collaborate(url: string, session: string, pageId: string, document = new Y.Doc()): Collaborator {
  class Browser extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: `session=${session}`, origin: url } })
      // Who leaves while it connects has taken its listeners off already.
      this.on('error', () => {})
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: url.replace('http', 'ws') + collaborationPath,
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

export function paragraph(words: string): Y.XmlElement {
  const line = new Y.XmlElement('paragraph')
  line.insert(0, [new Y.XmlText(words)])
  return line
}

/** Waits until something holds. @throws after `patience` milliseconds */
export async function eventually(holds: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const until = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`still not so after ${patience} ms: ${holds}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}
