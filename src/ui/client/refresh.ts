import { morphBodyElements } from '@hotwired/turbo'
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

/** What is being fetched may be older than what a stream has just changed: it is fetched once more. */
export const changedMeanwhile = (): void => void (isDue ||= underWay !== undefined)

/** Looks whether what has waited can be done: after every change of a form, and not any more when another page has come. */
export function refreshLater(): void {
  for (const type of ['input', 'change', 'reset']) document.addEventListener(type, () => isDue && setTimeout(fetchIfFree), true)
  document.addEventListener('turbo:render', () => {
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
  await fetchIfFree()
}

async function pageNow(signal: AbortSignal): Promise<Document | undefined> {
  const answer = await fetch(location.href, { signal, headers: { accept: 'text/html' } })
  if (answer.status >= 500) return undefined
  // Whoever may not be here any more is told so.
  if (!answer.ok || answer.redirected) location.reload()
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}
