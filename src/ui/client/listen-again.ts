type Source = HTMLElement & { streamSource?: EventSource | null }

/** Milliseconds until a stream is asked for again: the first time, and at most. */
const [first, last] = [3_000, 120_000]

/**
 * What stands before the program answers a stream with an error while the program starts anew, and a browser gives up for good then.
 * Asks for it again, each time later; its address says what the page has been told, and what was missed is told.
 */
export function listenAgain(): void {
  let pause = first
  const look = (): void => {
    const refused = [...document.querySelectorAll<Source>('turbo-stream-source')].filter(({ streamSource }) => streamSource?.readyState === EventSource.CLOSED)
    for (const each of refused) each.replaceWith(each.cloneNode())
    pause = refused.length > 0 ? Math.min(2 * pause, last) : first
    setTimeout(look, pause * (0.75 + Math.random() / 2))
  }
  setTimeout(look, pause)
}
