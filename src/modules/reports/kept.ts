import type { SubjectKind } from './kinds.ts'

/** Who wrote something, as they were called then. `name`: not told to those who may not know the pupil. */
export type KeptAuthor = { kind: 'person' | 'pupil'; id: string | null; name: string | null; schoolId: string | null; school: string | null }
/** A picture: its words, its size in pixels, and where its files are. */
export type KeptPicture = { id: string; alt: string; width: number; height: number; key: string }
/** One thing as it was. `removed`: taken away, but not long before; `before`: what it said until it was edited. */
export type KeptItem = {
  kind: SubjectKind
  id: string
  title: string
  text: string
  html: string
  at: string | null
  removed: boolean
  authors: readonly KeptAuthor[]
  pictures: readonly KeptPicture[]
  before: readonly { text: string; at: string }[]
}
/** What its reporter saw: `main` is what they report, if anything of it. */
export type Kept = { main: string | null; items: readonly KeptItem[] }
/** What the reporter said, each time. */
export type Said = { kind: string; words: string; page: string; at: string }

/** Something that is reported. `reported`: whose it is; nobody in particular where several wrote it. */
export type Thing = { subject: { kind: SubjectKind; id: string } | null; reported: readonly KeptAuthor[]; kept: Kept }

/** The item that is reported. */
export const mainOf = ({ main, items }: Kept): KeptItem | undefined => items.find(({ id }) => id === main)

/** The same without what tells who the pupils are: for whoever is not of the space. */
export const withoutPupils = ({ main, items }: Kept): Kept => ({ main, items: items.map((item) => ({ ...item, authors: item.authors.map(unnamed) })) })
const unnamed = (author: KeptAuthor): KeptAuthor => (author.kind === 'pupil' ? { ...author, id: null, name: null } : author)
