import { isOpen, type Standing } from '../space/index.ts'

/** Answer a post: everyone but guests. */
export const mayComment = (space: Standing): boolean => isOpen(space) && space.role !== 'guest'
