import { morphBodyElements } from '@hotwired/turbo'
import { isBehind, noteTold } from './behind.ts'
import { isBeingWritten } from './being-written.ts'

/** Milliseconds within which it is tried again, where the page could not be had. */
const againWithin = 10_000

let isDue = false
let underWay: AbortController | undefined

/**
 * Has the page fetch itself again and take on what differs. While something is being written in it that waits, until it was sent
 * or taken back.
 * @param within milliseconds, of which some are waited, lest many pages come at once
 */
export function refresh(within = 0): void {
  isDue = true
  setTimeout(fetchIfFree, Math.random() * within)
}

/** Looks whether what has waited can be done, or need not be: after every change of a form, and when the page has become another. */
export function refreshLater(): void {
  noteTold()
  for (const type of ['input', 'change', 'reset']) document.addEventListener(type, () => isDue && setTimeout(fetchIfFree), true)
  document.addEventListener('turbo:morph', () => {
    noteTold()
    if (isDue || isBehind()) refresh()
  })
  document.addEventListener('turbo:render', (event) => {
    if ((event as CustomEvent<{ renderMethod: string }>).detail.renderMethod === 'morph') return
    noteTold()
    isDue = false
    underWay?.abort()
    underWay = undefined
  })
}

async function fetchIfFree(): Promise<void> {
  if (!isDue || underWay || isBeingWritten()) return
  isDue = false
  const own = new AbortController()
  underWay = own
  const page = await pageNow(own.signal).catch(() => undefined)
  if (own.signal.aborted) return
  underWay = undefined
  if (!page) return refresh(againWithin)
  // Somebody may have begun to write in the meantime.
  if (isBeingWritten()) return void (isDue = true)
  document.title = page.title
  morphBodyElements(document.body, page.body)
}

async function pageNow(signal: AbortSignal): Promise<Document | undefined> {
  const answer = await fetch(location.href, { signal, headers: { accept: 'text/html' } })
  if (answer.status >= 500) return undefined
  // Whoever may not be here any more is told so.
  if (!answer.ok || answer.redirected) location.reload()
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}
