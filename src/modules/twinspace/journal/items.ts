/** Who wrote something. A guest meets pupils without id, name and animal. */
export type Author = { kind: 'person' | 'pupil'; id: string | null; name: string | null; animal: string | null; schoolId: string | null }
/** A picture as it is shown: what it shows in words, and its size in pixels. */
export type Picture = { id: string; alt: string; width: number; height: number }
export type Comment = { id: string; postId: string; body: string; at: Date; author: Author }
export type Post = { id: string; body: string; at: Date; author: Author; pictures: readonly Picture[]; comments: readonly Comment[] }
