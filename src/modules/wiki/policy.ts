import { isOpen, isStaff, mayPost, type Standing } from '../space/index.ts'

/** Edit pages: staff and pupil administrators every page, pupils the pages opened to them. */
export const mayEditPages = (space: Standing, page?: { pupilsMayEdit: boolean }): boolean =>
  mayPost(space) || (isOpen(space) && space.role === 'pupil' && page?.pupilsMayEdit === true)
/** Arrange pages: add, move, open to pupils, remove. */
export const mayArrangePages = mayPost
/** Open a page to pupils, or shut it: staff. */
export const mayOpenPagesToPupils = (space: Standing): boolean => isOpen(space) && isStaff(space)
