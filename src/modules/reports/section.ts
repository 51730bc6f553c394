import { isStaff } from '../space/policy.ts'
import type { Section } from '../space/section.ts'
import { spaceReportsUrl } from './urls.ts'

/** What the adults who are responsible look into. Pupils have help instead. */
export const section = {
  name: 'reports',
  icon: 'flag',
  label: 'reports.title',
  url: spaceReportsUrl,
  shownTo: isStaff,
  contents: [],
} as const satisfies Section
