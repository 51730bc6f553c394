import type { Space } from './space.ts'

/** Rules of a TwinSpace, pure. All writing ends when the project is closed. */
export type Standing = Pick<Space, 'state' | 'role' | 'schoolId' | 'atSchool'>
/** Who wrote or made something, and the school of its author when the author is a pupil. */
export type Authored = { personId: string | null; pupilId: string | null; pupilSchoolId?: string | null }
type Who = { kind: string; id?: string }

/** Everybody who enters: no further rule. */
export const belongs = (): boolean => true
export const isOpen = (space: Standing): boolean => space.state === 'active'
/** Founders, administrators and teachers: the adults who are responsible here. */
export const isStaff = (space: Standing): boolean => space.role === 'founder' || space.role === 'administrator' || space.role === 'teacher'
/** Staff who still work at the school they came with: whoever has left it looks after its pupils no more. */
export const hasPupils = (space: Standing): boolean => isStaff(space) && space.atSchool
/** A pupil of this space, with or without more trust. */
export const isPupil = (space: Standing): boolean => space.role === 'pupil' || space.role === 'pupil-administrator'
/** Everyone who belongs here but guests knows the pupils by name. */
export const mayKnowPupils = (space: Standing): boolean => space.role !== 'guest'

/** Write posts in the journal: staff and pupil administrators. */
export const mayPost = (space: Standing): boolean => isOpen(space) && (isStaff(space) || space.role === 'pupil-administrator')
/** Choose members and their roles: founders and administrators. */
export const mayManage = (space: Standing): boolean => isOpen(space) && (space.role === 'founder' || space.role === 'administrator')

/** Whether an actor wrote it. */
export const isOwn = (actor: Who, item: Authored): boolean =>
  actor.kind === 'pupil' ? item.pupilId === actor.id : item.personId !== null && item.personId === actor.id

/** Remove a post, comment or picture: one's own; others' for founders, administrators, and teachers of that pupil's school. */
export function mayRemove(space: Standing, actor: Who, item: Authored): boolean {
  if (!isOpen(space) || space.role === 'guest') return false
  return isOwn(actor, item) || mayManage(space) || (space.role === 'teacher' && item.pupilId !== null && item.pupilSchoolId === space.schoolId)
}
