import * as countries from './modules/countries/index.ts'
import * as demo from './modules/demo/index.ts'
import * as home from './modules/home/index.ts'
import * as journal from './modules/journal/index.ts'
import * as materials from './modules/materials/index.ts'
import * as members from './modules/members/index.ts'
import * as notifications from './modules/notifications/index.ts'
import * as partners from './modules/partners/index.ts'
import * as people from './modules/people/index.ts'
import * as projects from './modules/projects/index.ts'
import * as pupils from './modules/pupils/index.ts'
import * as reports from './modules/reports/index.ts'
import * as schools from './modules/schools/index.ts'
import * as shell from './modules/shell/index.ts'
import * as space from './modules/space/index.ts'
import * as support from './modules/support/index.ts'
import * as wiki from './modules/wiki/index.ts'
import type { Route } from './platform/http/route.ts'

/** Every address of the program; each module states its own, with a guard on every line. */
export const routes: readonly Route[] = [
  ...shell.routes,
  ...home.routes,
  ...people.routes(partners.besideProfile),
  ...schools.routes,
  ...countries.routes,
  ...partners.routes,
  ...projects.routes,
  ...space.routes([journal.live, wiki.live, notifications.live]),
  ...journal.routes,
  ...wiki.routes,
  ...materials.routes,
  ...members.routes,
  ...pupils.routes,
  ...reports.routes,
  ...support.routes,
  ...notifications.routes,
  ...demo.routes,
]
