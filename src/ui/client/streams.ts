import { keepOpened } from './keep-opened.ts'
import { refresh, refreshLater } from './refresh.ts'

type Stream = HTMLElement & { action: string }

/**
 * A stream may tell twice what the page shows already. Turbo would put the new markup in the place of the old, and with it would
 * go what somebody is typing there. Nor does the page fetch itself again while there is something in it that has not been sent.
 */
export function preserveState(): void {
  refreshLater()
  keepOpened()
  document.addEventListener('turbo:before-stream-render', (event) => {
    const stream = event.target as Stream
    if (stream.action === 'refresh') {
      event.preventDefault()
      return refresh(Number(stream.dataset.within ?? 0))
    }
    if (stream.action !== 'append' && stream.action !== 'prepend') return
    const added = stream.querySelector('template')?.content.firstElementChild
    if (added?.id && document.getElementById(added.id)) event.preventDefault()
  })
}
