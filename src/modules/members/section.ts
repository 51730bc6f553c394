import { isPupil } from '../space/policy.ts'
import type { Section } from '../space/section.ts'
import { membersUrl } from './urls.ts'

/** Who belongs here. Pupils have fewer ways to go. */
export const section = {
  name: 'members',
  icon: 'users',
  label: 'members.title',
  url: membersUrl,
  shownTo: (space) => !isPupil(space),
  contents: [],
} as const satisfies Section
