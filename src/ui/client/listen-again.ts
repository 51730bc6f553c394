type Source = HTMLElement & { streamSource?: EventSource | null }

/** Milliseconds until a stream is asked for again: the first time, and at most. */
const [first, last] = [3_000, 120_000]

const sourcesThat = (are: (state: number) => boolean): Source[] =>
  [...document.querySelectorAll<Source>('turbo-stream-source')].filter(({ streamSource }) => streamSource && are(streamSource.readyState))
const askAgain = (source: Source): void => source.replaceWith(source.cloneNode())

/**
 * What stands before the program answers a stream with an error while the program starts anew, and a browser gives up for good then.
 * Asks for it again, each time later, and at once when somebody turns to the page; its address says what the page has been told, and
 * what was missed is told.
 */
export function listenAgain(): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) for (const each of sourcesThat((state) => state !== EventSource.OPEN)) askAgain(each)
  })
  let pause = first
  const look = (): void => {
    const refused = sourcesThat((state) => state === EventSource.CLOSED)
    for (const each of refused) askAgain(each)
    pause = refused.length > 0 ? Math.min(2 * pause, last) : first
    setTimeout(look, pause * (0.75 + Math.random() / 2))
  }
  setTimeout(look, pause)
}
