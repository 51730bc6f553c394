import type { Person } from '../../access/actor.ts'
import type { OpenRequest } from '../partners/index.ts'
import { contactsUrl, partnersUrl } from '../partners/urls.ts'
import { secondFactorUrl, welcomeUrl } from '../people/urls.ts'
import type { MyProject } from '../projects/index.ts'
import { newProjectUrl, projectsUrl } from '../projects/urls.ts'
import type { MySpace } from '../space/index.ts'
import { spaceUrl } from '../space/urls.ts'
import { ofProject } from './project-steps.ts'
import type { OwnStanding } from './queries.ts'
import { ofSpace } from './space-steps.ts'
import type { Step } from './step.ts'

/** Everything that somebody's next step depends on. `standing`: of those who are not validated; `officer`: with the rights of an office. */
export type DeskState = {
  person: Pick<Person, 'state' | 'confirmed'>
  officer: boolean
  standing?: OwnStanding | undefined
  requests: readonly OpenRequest[]
  contact?: { id: string; name: string; others: number } | undefined
  projects: readonly MyProject[]
  spaces: readonly MySpace[]
}

/** What comes next for somebody: first what they can do themselves, then what others have to do. What waits in an office's queue stands beside it. */
export function nextSteps(desk: DeskState): Step[] {
  if (desk.person.state !== 'validated') return desk.officer ? [] : [ofMember(desk)]
  const steps = [...desk.requests.map(ofRequest), ...desk.projects.flatMap(ofProject), ...desk.spaces.flatMap(ofSpace)]
  const mine = steps.filter(({ whose }) => whose === 'mine').sort(byUrgency)
  const theirs = steps.filter(({ whose }) => whose === 'theirs')
  return [...(mine.length > 0 ? mine : [whenNothingWaits(desk)]), ...theirs]
}

/** What cannot wait first, then what has waited longest; last what waits for nobody. */
const byUrgency = (one: Step, other: Step): number =>
  Number(other.urgent ?? false) - Number(one.urgent ?? false) || Number(one.at ?? Number.POSITIVE_INFINITY) - Number(other.at ?? Number.POSITIVE_INFINITY) || 0

/** Of somebody who is not validated. */
function ofMember({ person: { state, confirmed }, standing }: DeskState): Step {
  const mine = { whose: 'mine', href: welcomeUrl() } as const
  if (!confirmed) return { ...mine, what: 'confirm', href: '' }
  if (state === 'waiting') return { ...mine, what: 'pending', whose: 'theirs' }
  if (state === 'refused') return { ...mine, what: standing?.revoked ? 'revoked' : 'refused' }
  if (state === 'inactive') return { what: 'inactive', whose: 'theirs', href: projectsUrl }
  if (standing?.office && !standing.chosen) return { ...mine, what: 'second-step', href: secondFactorUrl() }
  return { ...mine, what: standing?.chosen ? 'send' : 'onboard' }
}

const ofRequest = ({ incoming, name, message, sentAt }: OpenRequest): Step => ({
  what: incoming ? 'contact' : 'asked',
  whose: incoming ? 'mine' : 'theirs',
  args: { name },
  quote: message,
  at: new Date(sentAt),
  href: contactsUrl,
})

const living: readonly MyProject['state'][] = ['draft', 'waiting-for-partner', 'waiting-for-approval', 'active']

/** Of a teacher for whom nothing waits: the liveliest space; what others decide leaves time to look around; after an end, or with a contact, a plan; else a partner. */
function whenNothingWaits({ requests, contact, projects, spaces }: DeskState): Step {
  const mine = { whose: 'mine', idle: true } as const
  const open = spaces.find(({ state }) => state === 'active')
  if (open) return { ...mine, what: 'open', args: { title: open.title }, href: spaceUrl(open.id) }
  if (projects.some(({ state }) => living.includes(state))) return { ...mine, what: 'meanwhile', href: projectsUrl }
  const plan = newProjectUrl(contact?.others === 0 ? contact.id : undefined)
  const last = projects[0]
  if (last?.state === 'refused') return { ...mine, what: 'after-refusal', args: { title: last.title }, href: last.href }
  if (last?.state === 'closed') return { ...mine, what: 'after-closing', args: { title: last.title }, href: contact ? plan : partnersUrl }
  if (contact) return { ...mine, what: contact.others === 0 ? 'plan-with' : 'plan', args: { name: contact.name }, href: plan }
  return { ...mine, what: requests.length > 0 ? 'look-on' : 'find', href: partnersUrl }
}
