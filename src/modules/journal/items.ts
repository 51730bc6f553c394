import type { Picture } from '../materials/index.ts'
import type { Author } from '../space/index.ts'

/** `editedAt`: its words have been changed since. */
type Words = { id: string; body: string; at: Date; editedAt: Date | null; author: Author }
export type Comment = Words & { postId: string }
export type Post = Words & { pictures: readonly Picture[]; comments: readonly Comment[] }
/** What a post or a comment (`of`, its id) said before. */
export type Former = { of: string; body: string; writtenAt: Date }
