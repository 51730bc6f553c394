import { hasBegun } from '../../../access/begun-projects.ts'
import { animalCodes } from '../../../ui/index.ts'
import type { Chance } from '../chance.ts'
import { type DemoCountry, demoCountries, formerDemoCountries } from '../countries.ts'
import { castPupils } from './cast.ts'
import type { Rows } from './insert.ts'
import { nickname } from './names.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProject } from './projects.ts'
import { ago } from './times.ts'

/** A pupil of the invented world. */
export type DemoPupil = { id: string; schoolId: string }
const words = [
  'brave',
  'bright',
  'calm',
  'clever',
  'curious',
  'gentle',
  'golden',
  'happy',
  'kind',
  'lucky',
  'merry',
  'nimble',
  'quick',
  'quiet',
  'silver',
  'steady',
  'sunny',
  'swift',
  'warm',
  'wise',
]

/** A class of six to ten pupils for every school of every space, by the space's id. One secret, hashed once, opens all. */
export function makeClasses(chance: Chance, projects: readonly DemoProject[], secretHash: string): { pupils: Map<string, DemoPupil[]>; rows: Rows<'pupils'> } {
  const rows: Rows<'pupils'> = []
  const pupils = new Map<string, DemoPupil[]>()
  const userNames = new Set(castPupils.map((pupil) => pupil.userName))
  for (const project of projects.filter(hasBegun)) {
    const taken = new Set<string>()
    for (const teacher of project.members) {
      const cast = project === projects[0] ? castPupils.filter((pupil) => pupil.teacher === teacher.cast) : []
      for (let at = 0, size = chance.between(6, 10); at < size; at++) {
        const known = cast[at]
        const animal = known?.animal ?? chance.pick(animalCodes)
        const name = known?.nickname ?? freshName(chance, teacher, taken)
        const userName = known?.userName ?? freshUserName(chance, animal, userNames)
        taken.add(name)
        const id = chance.id()
        rows.push({
          id,
          project_id: project.id,
          school_id: teacher.school.id,
          created_by: teacher.id,
          nickname: name,
          user_name: userName,
          secret_hash: secretHash,
          animal,
          administrator: at === 1 && chance.unit() < 0.4,
          created_at: ago(project.from - 2),
          secret_set_at: ago(project.from - 2),
        })
        pupils.set(project.id, [...(pupils.get(project.id) ?? []), { id, schoolId: teacher.school.id }])
      }
    }
  }
  return { pupils, rows }
}

function freshName(chance: Chance, teacher: DemoPerson, taken: ReadonlySet<string>): string {
  const demoCountry = (demoCountries[teacher.country] ?? formerDemoCountries[teacher.country]) as DemoCountry
  const name = nickname(chance, demoCountry)
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`
  return free
}

function freshUserName(chance: Chance, animal: string, taken: Set<string>): string {
  for (;;) {
    const name = `${chance.pick(words)}-${animal}-${chance.between(10, 999)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
