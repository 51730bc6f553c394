type Source = HTMLElement & { streamSource: EventSource | null }

/** The streams of the page. */
export const sources = (): Source[] => [...document.querySelectorAll<Source>('turbo-stream-source')]
/** What each has told, by the id of its last event: numbers by the names of what they count. */
const told = new WeakMap<EventSource, string>()

/** Notes from here on what the page is told. */
export function noteTold(): void {
  for (const { streamSource } of sources()) {
    if (!streamSource || told.has(streamSource)) continue
    told.set(streamSource, '')
    streamSource.addEventListener('message', ({ lastEventId }) => told.set(streamSource, lastEventId))
  }
}

/** Whether the page was told more than it shows: it had been made before, and was on its way. How far it goes stands in the address of its stream. */
export const isBehind = (): boolean =>
  sources().some(({ streamSource, baseURI, attributes }) => {
    const shown = new URL(attributes.getNamedItem('src')?.value ?? '', baseURI).searchParams
    const heard = new URLSearchParams(streamSource ? told.get(streamSource) : '')
    return [...heard].some(([name, number]) => Number(number) > Number(shown.get(name)))
  })
