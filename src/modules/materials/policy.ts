import { mayPost } from '../space/index.ts'

/** Add pictures: those who may post. */
export const mayAddPictures = mayPost
