import type { Picture } from '../materials/index.ts'
import type { Author } from '../space/index.ts'

export type Comment = { id: string; postId: string; body: string; at: Date; author: Author }
export type Post = { id: string; body: string; at: Date; author: Author; pictures: readonly Picture[]; comments: readonly Comment[] }
