import type { Socket } from '../../../platform/live/sockets.ts'

/**
 * One socket of someone: a socket is for one page. `entered`: what it sends is handled as it comes, no longer held.
 * `question`: what it costs to ask for the page, in bytes. `mayEdit`: what they were told; `asked`: that it has been asked
 * since whatever may have changed it; `leave`: ends the listening to that.
 */
export type Visit = {
  socket: Socket
  pageId: string
  actorId: string
  token: string
  entered: boolean
  question: number
  mayEdit?: boolean
  asked?: Promise<void>
  leave?: () => void
}

export const isOpen = ({ readyState }: Socket): boolean => readyState === 1
