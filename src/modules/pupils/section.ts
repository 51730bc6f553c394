import { hasPupils } from '../space/policy.ts'
import type { Section } from '../space/section.ts'
import { pupilsUrl } from './urls.ts'

/** The pupils of one's own school. */
export const section = {
  name: 'pupils',
  icon: 'backpack',
  label: 'pupils.section',
  url: pupilsUrl,
  shownTo: hasPupils,
  contents: [],
} as const satisfies Section
