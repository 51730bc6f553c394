import { countries } from './countries.ts'
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
import type { Screen, Screens } from './screen.ts'
import { shell } from './shell.ts'
import { space } from './space.ts'
import { support } from './support.ts'
import { type Viewer, viewers } from './viewers.ts'
import { wiki } from './wiki.ts'
import type { ScreensWorld } from './world.ts'

/** The modules' screens: those with most of them first, so that no browser has much to do when the others are done. */
const modules: Readonly<Record<string, Screens>> = {
  people,
  projects,
  pupils,
  wiki,
  partners,
  home,
  journal,
  schools,
  support,
  reports,
  notifications,
  members,
  materials,
  space,
  countries,
  // Last, as its gallery has every component: where else one is met is a layout, and not the gallery alone.
  shell,
}

/** What one viewer looks at in one module. */
export type Visit = { name: string; viewer: Viewer; screens(world: ScreensWorld, language: string): readonly Screen[] }

/** Every screen of the program, by module and who looks. */
export const visits: readonly Visit[] = Object.entries(modules).flatMap(([module, byViewer]) =>
  Object.entries(byViewer).map(([code, screens]) => {
    const viewer: Viewer = viewers[code as keyof typeof viewers]
    return { name: `${module}, ${viewer.name}`, viewer, screens }
  }),
)

/** Routes that answer with something else than a screen of their own, and what that is. */
export const withoutScreen: Readonly<Record<string, string>> = {
  '/robots.txt': 'a file for machines',
  '/favicon.svg': 'a picture',
  '/schools/suggestions': 'part of a list',
  '/twinspaces/:id/stream': 'a stream',
  '/twinspaces/:id/chosen-pictures/:picture': 'a picture',
  '/twinspaces/:id/pictures/:picture/:width{[0-9]+}': 'a picture',
  '/twinspaces/:id/reports/:report/pictures/:picture/:width{[0-9]+}': 'a picture',
  '/queue/reports/:report/pictures/:picture/:width{[0-9]+}': 'a picture',
  '/notifications/:id': 'leads to what happened',
  '/services/own': 'leads to the service of whoever asks',
}
