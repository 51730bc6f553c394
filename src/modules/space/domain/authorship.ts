import type { Authored } from '../policy.ts'
import type { Author } from './author.ts'

/** Whose a thing is, for the policy. A guest, who is not told, removes nothing. */
export const authorshipOf = ({ author }: { author: Author }): Authored => ({
  personId: author.kind === 'person' ? author.id : null,
  pupilId: author.kind === 'pupil' ? author.id : null,
  pupilSchoolId: author.kind === 'pupil' ? author.schoolId : null,
})
