import { hasPupils, isOpen, type Standing } from '../space/index.ts'

/** Bring pupils in: staff, from their own school. */
export const mayAddPupils = (space: Standing): boolean => isOpen(space) && hasPupils(space)
/** Reset a secret, lock, unlock, remove: any teacher of the pupil's own school in this space. */
export const mayManagePupil = (space: Standing, pupil: { schoolId: string }): boolean => mayAddPupils(space) && pupil.schoolId === space.schoolId
