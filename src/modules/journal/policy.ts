import type { Actor } from '../../access/actor.ts'
import { type Authored, isOpen, isOwn, type Standing } from '../space/index.ts'

/** Answer a post: everyone but guests. */
export const mayComment = (space: Standing): boolean => isOpen(space) && space.role !== 'guest'

/** Change the words of a post or a comment: whoever wrote it. */
export const mayEdit = (space: Standing, actor: Actor, item: Authored): boolean => mayComment(space) && isOwn(actor, item)
