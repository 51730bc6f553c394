import type { Animal } from '../../../ui/index.ts'
import { data } from '../data.ts'

/** A school of the cast; `town` as the country's list of towns has it. */
type CastSchool = { country: string; name: string; town: string; isced: number[] }
/** A teacher of the cast. `school`: its place in `castSchools`. */
type CastTeacher = {
  code: string
  name: string
  country: string
  school: number
  language: string
  subjects: string[]
  languages: Record<string, string>
  ages: [number, number]
  plus: boolean
  about: string
  ideas: string
}
/** No country: the Central Support Service. */
type CastOfficer = { code: string; name: string; country: string | null; language: string }
/** In the cast's liveliest space. They are known by their user names, as pupils are. */
type CastPupil = { code: string; nickname: string; animal: Animal; userName: string; teacher: string }

/** `castMember` waits for her country's service; `pupilSecret` is every invented pupil's. */
export const { castSchools, castTeachers, castMember, castOfficers, castPupils, pupilSecret } = data<{
  castSchools: CastSchool[]
  castTeachers: CastTeacher[]
  castMember: { code: string; name: string; country: string; school: number; language: string }
  castOfficers: CastOfficer[]
  castPupils: CastPupil[]
  pupilSecret: string
}>('cast')
