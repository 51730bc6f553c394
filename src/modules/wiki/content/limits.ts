/**
 * What a page is, in numbers. A page that has reached one of them is full: what makes it larger is not taken, what makes
 * it smaller is.
 */
export const limits = {
  /** The largest single change, in bytes: half a book. */
  update: 1024 * 1024,
  /** The page with everything that is remembered of its past, in bytes. */
  state: 2 * 1024 * 1024,
  /** Blocks and runs of text: some 10,000 paragraphs. */
  nodes: 20_000,
  /** Pieces the page was written in, those deleted since among them: what it costs in memory, some 200 bytes each. */
  pieces: 100_000,
  /**
   * Steps that finding the places of the pieces takes, see effort.ts: for one change, which is much even for what two classes
   * wrote in one place without knowing of each other; for all of one author, lest anybody use up the others'; and for the
   * page, beyond which a change may take only what is `free`.
   */
  effort: { page: 400_000, author: 200_000, change: 150_000, free: 1_000 },
  /** Places at which one change cuts what is there, and stretches it deletes that were not deleted yet: each costs more the more pieces there are. */
  cuts: 10_000,
  deletions: 20_000,
  /** Editors as which one author has ever written in it, each opening of the page for writing is one: five on every day of school. */
  writers: 1_000,
  /** Blocks inside each other: eighteen lists. */
  depth: 40,
  /** Cells in a row of a table, rows in a table, and fields that one cell may span. */
  cells: 60,
  rows: 1_000,
  span: 20,
  /** Characters of a value: a link's address, the words that stand for a picture. */
  value: 4_000,
  /** Characters of one author that are put at the end of a page when what they were written in is lost. */
  rescued: 20_000,
  /** Pages in a TwinSpace. */
  pages: 500,
} as const
