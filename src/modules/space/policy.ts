import type { Space } from './space.ts'

/** Rules of a TwinSpace, pure. All writing ends when the project is closed. */
type Standing = Pick<Space, 'state' | 'role' | 'schoolId' | 'atSchool'>
/** Who wrote or made something, and the school of its author when the author is a pupil. */
export type Authored = { personId: string | null; pupilId: string | null; pupilSchoolId?: string | null }
type Who = { kind: string; id?: string }

const open = (space: Standing): boolean => space.state === 'active'
/** Founders, administrators and teachers: the adults who are responsible here. */
export const isStaff = (space: Standing): boolean => space.role === 'founder' || space.role === 'administrator' || space.role === 'teacher'
/** Staff who still work at the school they came with: whoever has left it looks after its pupils no more. */
export const hasPupils = (space: Standing): boolean => isStaff(space) && space.atSchool
/** A pupil of this space, with or without more trust. */
export const isPupil = (space: Standing): boolean => space.role === 'pupil' || space.role === 'pupil-administrator'
/** Everyone who belongs here but guests knows the pupils by name. */
export const mayKnowPupils = (space: Standing): boolean => space.role !== 'guest'

/** Write posts in the journal: staff and pupil administrators. */
export const mayPost = (space: Standing): boolean => open(space) && (isStaff(space) || space.role === 'pupil-administrator')
/** Answer a post: everyone but guests. */
export const mayComment = (space: Standing): boolean => open(space) && space.role !== 'guest'
/** Add pictures: those who may post. */
export const mayAddPictures = mayPost
/** Edit pages: staff and pupil administrators every page, pupils the pages opened to them. */
export const mayEditPages = (space: Standing, page?: { pupilsMayEdit: boolean }): boolean =>
  mayPost(space) || (open(space) && space.role === 'pupil' && page?.pupilsMayEdit === true)
/** Arrange pages: add, move, open to pupils, remove. */
export const mayArrangePages = (space: Standing): boolean => mayPost(space)
/** Open a page to pupils, or shut it: staff. */
export const mayOpenPagesToPupils = (space: Standing): boolean => open(space) && isStaff(space)
/** Choose members and their roles: founders and administrators. */
export const mayManage = (space: Standing): boolean => open(space) && (space.role === 'founder' || space.role === 'administrator')
/** Bring pupils in: staff, from their own school. */
export const mayAddPupils = (space: Standing): boolean => open(space) && hasPupils(space)
/** Reset a secret, lock, unlock, remove: any teacher of the pupil's own school in this space. */
export const mayManagePupil = (space: Standing, pupil: { schoolId: string }): boolean => open(space) && hasPupils(space) && pupil.schoolId === space.schoolId

/** Remove a post, comment or picture: one's own; others' for founders, administrators, and teachers of that pupil's school. */
export function mayRemove(space: Standing, actor: Who, item: Authored): boolean {
  if (!open(space) || space.role === 'guest') return false
  const own = actor.kind === 'pupil' ? item.pupilId === actor.id : item.personId !== null && item.personId === actor.id
  return own || mayManage(space) || (space.role === 'teacher' && item.pupilId !== null && item.pupilSchoolId === space.schoolId)
}
