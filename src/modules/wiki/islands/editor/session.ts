import { HocuspocusProvider } from '@hocuspocus/provider'
import type { Editor } from '@tiptap/core'
import { Doc } from 'yjs'
import { ends } from '../../collaboration/codes.ts'
import { collaborationUrl } from '../../urls.ts'
import { warnBeforeLeaving } from './leaving.ts'
import { makeLinkDialog } from './link-dialog.ts'
import { makeEditor } from './make-editor.ts'
import { part } from './parts.ts'
import { makePictureDialog } from './picture-dialog.ts'
import { makeSaveState, type Over } from './save-state.ts'
import { noticeSilence } from './silence.ts'
import { makeToolbar } from './toolbar.ts'
import { showWhoIsHere } from './who.ts'

/** Opens the page for writing inside `root`. @returns ends it and shows the text to read again */
export function beginSession(root: HTMLElement): () => void {
  const place = part(root, 'text')
  const toRead = place.innerHTML
  const shared = new Doc()
  const state = makeSaveState(root, () => {
    void provider.connect()
    silence.askSoon()
  })
  const page = root.dataset.page ?? ''
  const provider = new HocuspocusProvider({ url: socketAddress(page), name: page, document: shared })
  const silence = noticeSilence(
    (refused) => state.silent(refused === undefined ? undefined : refused ? (editor ? 'held' : 'blocked') : editor ? undefined : 'unreached'),
    () => void provider.connect(),
  )
  let editor: Editor | undefined
  let toolbar: { show(visible: boolean): void; refresh(): void } | undefined
  let scope = 'readonly'

  const follow = () => {
    const writable = scope === 'read-write' && !state.isOver
    editor?.setEditable(writable, false)
    toolbar?.show(writable)
    state.reading(scope !== 'read-write')
  }
  const begin = () => {
    if (editor) return
    place.replaceChildren()
    const picture = makePictureDialog(root, () => editor)
    const link = makeLinkDialog(root, () => editor)
    const words = { picture: root.dataset.picture ?? '', leftOut: root.dataset.leftOut ?? '' }
    editor = makeEditor({ place, shared, provider, label: root.dataset.label ?? '', words, onPictures: picture?.offer, onLink: link.open })
    toolbar = makeToolbar(root, editor, { link: link.open, picture: () => picture?.open() })
    follow()
  }
  const stop = (why: Over) => {
    state.over(why)
    silence.end()
    provider.disconnect()
    follow()
  }

  provider.on('authenticated', (answer: { scope: string }) => {
    scope = answer.scope
    follow()
  })
  provider.on('synced', ({ state: isSynced }: { state: boolean }) => {
    if (!isSynced) return
    begin()
    silence.heard()
  })
  provider.on('status', ({ status }: { status: string }) => {
    silence.socket(status)
    state.connected(status === 'connected')
    // The library has planned its next attempt before it tells why the socket was closed.
    if (state.isOver && status === 'connecting') provider.disconnect()
  })
  provider.on('unsyncedChanges', ({ number }: { number: number }) => state.unsent(number))
  provider.on('authenticationFailed', () => stop('ended'))
  provider.on('close', ({ event }: { event: { code: number } }) => {
    if (event.code === ends.access.code) stop('ended')
    if (event.code === ends.refused.code || event.code === 1009) stop('refused')
    if (event.code === ends.full.code) stop('full')
    if (event.code === ends.anew.code) stop('anew')
  })
  const forgetWho = showWhoIsHere(part(root, 'here'), provider)
  const mayLeave = warnBeforeLeaving(
    root.dataset.leave ?? '',
    () => provider.hasUnsyncedChanges && scope === 'read-write' && !state.isOver && editor !== undefined,
  )

  return () => {
    mayLeave()
    silence.end()
    forgetWho()
    toolbar?.show(false)
    editor?.destroy()
    provider.destroy()
    shared.destroy()
    state.end()
    place.innerHTML = toRead
  }
}

function socketAddress(page: string): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${collaborationUrl(page)}`
}
