import type { Reader } from '../../../platform/db/index.ts'
import { signal } from '../../../platform/live/bus.ts'

/** What can happen in a space while it is open somewhere. */
export type Happening = 'post-added' | 'post-removed' | 'post-restored' | 'comment-added' | 'comment-removed' | 'comment-restored'

/** Where everything that happens in a space is told. */
export const spaceTopic = (projectId: string): string => `space:${projectId}`

/** Tells every open page of the space, when the transaction commits. */
export const publish = (tx: Reader, projectId: string, kind: Happening, id: string): Promise<void> => signal(tx, { topic: spaceTopic(projectId), kind, id })
