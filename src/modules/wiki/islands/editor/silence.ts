/** Seconds without a connection until something is said, between two questions, and until an attempt that nothing answers is begun anew. */
const patience = { first: 8, next: 15, attempt: 25 }

/**
 * Notices that there has been no connection for some seconds, and asks the program by other means than a socket, for as long
 * as there is none: some networks let everything through but sockets, and never say so.
 * @param told whether sockets are refused while the rest gets through; undefined when there is a connection again
 */
export function noticeSilence(told: (refused: boolean | undefined) => void, renew: () => void) {
  let timer = 0
  let heard = false
  let ended = false
  let socket = ''
  let opened = false
  let begun = 0

  const askIn = (seconds: number) => {
    clearTimeout(timer)
    if (!ended) timer = window.setTimeout(ask, seconds * 1000)
  }
  async function ask(): Promise<void> {
    const answers = await isThere()
    if (heard || ended) return
    told(answers && socket !== 'connected' && !opened)
    opened = false
    if (socket === 'connecting' && Date.now() - begun > patience.attempt * 1000) renew()
    askIn(patience.next)
  }
  askIn(patience.first)
  return {
    /** What becomes of the socket. */
    socket(status: string) {
      socket = status
      if (status === 'connecting') begun = Date.now()
      if (status === 'connected') opened = true
      if (status === 'connected' || !heard) return
      heard = false
      opened = false
      askIn(patience.first)
    },
    /** The page has come, or come up to date again. */
    heard() {
      heard = true
      clearTimeout(timer)
      told(undefined)
    },
    /** Somebody wants to know now. */
    askSoon: () => askIn(2),
    end() {
      ended = true
      clearTimeout(timer)
    },
  }
}

/** Whether the program itself answers, rather than a page of the network’s own. */
async function isThere(): Promise<boolean> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5_000) })
    return answer.ok && (await answer.text()) === 'alive'
  } catch {
    return false
  }
}
