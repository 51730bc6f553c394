import type { Reader } from '../../../platform/db/index.ts'
import { signal } from '../../../platform/live/bus.ts'

/** What can happen in a space while it is open somewhere. */
export type Happening = 'post-added' | 'post-removed' | 'post-restored' | 'comment-added' | 'comment-removed' | 'comment-restored' | 'access'

/** Where everything that happens in a space is told. */
export const spaceTopic = (projectId: string): string => `space:${projectId}`

/** Where the projects module tells that a project was closed or opened again. */
export const projectTopic = (projectId: string): string => `project:${projectId}`

/** Tells every open page of the space, when the transaction commits. */
export const publish = (tx: Reader, projectId: string, kind: Happening, id: string): Promise<void> => signal(tx, { topic: spaceTopic(projectId), kind, id })

/** Has every open page and document of the space ask again whether its reader may stay, and as what. */
export const accessChanged = (tx: Reader, projectId: string): Promise<void> => publish(tx, projectId, 'access', projectId)
