import { pupilsUrl } from '../pupils/urls.ts'
import type { MySpace } from '../space/index.ts'
import { spaceUrl } from '../space/urls.ts'
import type { Step } from './step.ts'

/** What comes next in a space, for its teachers: pupils of their school, then the first words in it. */
export function ofSpace({ id, title, state, role, atSchool, pupils, last }: MySpace): Step[] {
  if (state !== 'active' || role === 'guest') return []
  const about = { whose: 'mine', args: { title } } as const
  if (atSchool && !pupils) return [{ ...about, what: 'pupils', href: pupilsUrl(id) }]
  return last ? [] : [{ ...about, what: 'post', href: spaceUrl(id) }]
}
