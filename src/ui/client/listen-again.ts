import { noteTold, sources } from './behind.ts'

/** Milliseconds until a stream is asked for again: the first time, and at most. */
const [first, last] = [3_000, 120_000]

function askAgain(are: (state: number) => boolean): number {
  const refused = sources().filter(({ streamSource }) => streamSource && are(streamSource.readyState))
  for (const each of refused) each.replaceWith(each.cloneNode())
  noteTold()
  return refused.length
}

/**
 * What stands before the program answers a stream with an error while the program starts anew, and a browser gives up for good then.
 * Asks for it again, each time later, and at once when somebody turns to the page; its address says what the page has been told, and
 * what was missed is told.
 */
export function listenAgain(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) askAgain((state) => state !== EventSource.OPEN)
  })
  let pause = first
  const look = (): void => {
    pause = askAgain((state) => state === EventSource.CLOSED) > 0 ? Math.min(2 * pause, last) : first
    setTimeout(look, pause * (0.75 + Math.random() / 2))
  }
  setTimeout(look, pause)
}
