import { Logger } from 'graphile-worker'

/** The queue's own chatter is not for the terminal; failures reach the log through its events. */
export const quiet = (): Logger => new Logger(() => () => {})
