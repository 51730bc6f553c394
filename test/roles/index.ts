import { countries } from './countries.ts'
import { demo } from './demo.ts'
import { home } from './home.ts'
import { journal } from './journal.ts'
import { materials } from './materials.ts'
import { members } from './members.ts'
import { notifications } from './notifications.ts'
import { partners } from './partners.ts'
import { people } from './people.ts'
import { projects } from './projects.ts'
import { pupils } from './pupils.ts'
import { reports } from './reports.ts'
import { schools } from './schools.ts'
import { shell } from './shell.ts'
import { space } from './space.ts'
import { support } from './support.ts'
import { wiki } from './wiki.ts'

/**
 * METHOD path → what each role meets, in the order of `roles`: a status, or `sign-in` for the way there (a form is not sent on: 401).
 * A `#` says which thing a path leads to: a draft, a project sent to both services, a comment, a picture; without it, the active project and its post.
 *
 * visitor · pupil of the space · member who waits · other teacher · officer of another country · officer of the country · central · founder
 */
export type Rows = Readonly<Record<string, string>>

/** What every role meets at every route, by the module that has it. */
export const matrix: Readonly<Record<string, Rows>> = {
  shell,
  home,
  people,
  schools,
  countries,
  partners,
  projects,
  space,
  journal,
  wiki,
  materials,
  members,
  pupils,
  reports,
  support,
  notifications,
  demo,
}
