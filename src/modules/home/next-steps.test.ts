import { expect, test } from 'vitest'
import type { OpenRequest } from '../partners/index.ts'
import type { Founding, MyProject } from '../projects/index.ts'
import type { MySpace } from '../space/index.ts'
import { type DeskState, nextSteps } from './next-steps.ts'
import type { OwnStanding } from './queries.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const iso = (number: number) => day(number).toISOString()

const standing: OwnStanding = { chosen: null, office: false, service: null, school: '', days: 7, requestedAt: null, reason: null, revoked: false }
const founding: Founding = {
  partner: 'Aino',
  accepted: null,
  partnerAccepted: null,
  declined: null,
  partnerDeclined: null,
  changes: null,
  written: null,
  services: [],
  closing: null,
}
const inProject = (state: MyProject['state'], is: Partial<Founding> | null = {}, more: Partial<MyProject> = {}): MyProject => ({
  id: 'p',
  title: 'Rivers',
  description: '',
  state,
  agesFrom: null,
  agesTo: null,
  subjects: [],
  languages: [],
  schools: [],
  lastActivity: day(1),
  href: '/projects/p',
  complete: false,
  founding: is && { ...founding, ...is },
  ...more,
})
const inSpace = (is: Partial<MySpace> = {}): MySpace => ({
  id: 'p',
  title: 'Rivers',
  state: 'active',
  role: 'founder',
  schools: [],
  atSchool: true,
  pupils: true,
  last: { at: day(1), text: 'Hello', by: 'Aino' },
  ...is,
})
const request = (incoming: boolean): OpenRequest => ({
  id: 'r',
  personId: 'x',
  name: 'Marta',
  country: 'PT',
  school: null,
  message: 'Shall we?',
  sentAt: day(5),
  incoming,
})
const contact = { id: 'x', name: 'Aino', others: 0 }

const member = (state: DeskState['person']['state'], is: Partial<OwnStanding> = {}, confirmed = true): DeskState => ({
  person: { state, confirmed },
  officer: false,
  standing: { ...standing, ...is },
  requests: [],
  projects: [],
  spaces: [],
})
const teacher = (more: Partial<DeskState> = {}): DeskState => ({
  person: { state: 'validated', confirmed: true },
  officer: false,
  requests: [],
  projects: [],
  spaces: [],
  ...more,
})
const having = (state: MyProject['state'], is?: Partial<Founding> | null, more?: Partial<MyProject>) =>
  teacher({ contact, projects: [inProject(state, is, more)] })
const running = (is: Partial<MySpace> = {}, of: Partial<Founding> | null = {}) =>
  teacher({ contact, projects: [inProject('active', of)], spaces: [inSpace(is)] })

/** Every state of a person, and exactly what comes next: `mine`, else `theirs`. */
const states: [state: string, desk: DeskState, steps: string[]][] = [
  ['not confirmed', member('registered', {}, false), ['mine confirm']],
  ['no school', member('registered'), ['mine onboard']],
  ['a school, not sent', member('registered', { chosen: 'Chania' }), ['mine send']],
  ['an office without its second step', member('registered', { office: true }), ['mine second-step']],
  ['an office, and a school', member('registered', { office: true, chosen: 'Chania' }), ['mine send']],
  ['sent', member('waiting', { service: 'gr', chosen: 'Chania' }), ['theirs pending']],
  ['not accepted', member('refused', { service: 'gr' }), ['mine refused']],
  ['validation taken back', member('refused', { service: 'gr', revoked: true }), ['mine revoked']],
  ['at rest', member('inactive'), ['theirs inactive']],
  ['an officer who teaches nowhere', { ...member('registered', { office: true }), officer: true }, []],
  ['an officer who teaches', { ...teacher(), officer: true }, ['mine find']],

  ['validated', teacher(), ['mine find']],
  ['has asked', teacher({ requests: [request(false)] }), ['mine look-on', 'theirs asked']],
  ['is asked', teacher({ requests: [request(true)] }), ['mine contact']],
  ['one contact', teacher({ contact }), ['mine plan-with']],
  ['contacts', teacher({ contact: { ...contact, others: 2 } }), ['mine plan']],
  ['a contact, and has asked another', teacher({ contact, requests: [request(false)] }), ['mine plan-with', 'theirs asked']],

  ['draft', having('draft'), ['mine draft']],
  ['draft with nothing missing', having('draft', {}, { complete: true }), ['mine propose']],
  ['draft the partner declined', having('draft', { partnerDeclined: iso(3) }), ['mine declined']],
  ['draft declined by me', having('draft', { declined: iso(3) }), ['mine meanwhile', 'theirs reconsider']],
  ['declined by me, changed before', having('draft', { declined: iso(3), written: { mine: false, at: iso(2) } }), ['mine meanwhile', 'theirs reconsider']],
  ['declined by me, changed since', having('draft', { declined: iso(3), written: { mine: false, at: iso(4) } }, { complete: true }), ['mine propose']],
  ['changes asked for', having('draft', { changes: iso(3) }, { complete: true }), ['mine changes']],
  ['proposed by me', having('waiting-for-partner', { accepted: iso(3) }), ['mine meanwhile', 'theirs with-partner']],
  ['proposed to me', having('waiting-for-partner', { partnerAccepted: iso(3) }), ['mine answer']],
  ['with the services', having('waiting-for-approval', { services: [{ service: 'gr', days: 10, since: iso(3) }] }), ['mine meanwhile', 'theirs with-services']],
  ['refused', having('refused'), ['mine after-refusal']],

  ['open, no pupils', running({ pupils: false, last: null }), ['mine pupils']],
  ['open, nothing written', running({ last: null }), ['mine post']],
  ['open, no pupils, moved to another school', running({ pupils: false, atSchool: false, last: null }), ['mine post']],
  ['open and alive', running(), ['mine open']],
  ['a guest', running({ role: 'guest', pupils: false, last: null }, null), ['mine open']],
  ['a teacher who was invited', running({ role: 'teacher', pupils: false }, null), ['mine pupils']],
  ['closing asked by the partner', running({}, { closing: { mine: false, at: iso(3), until: iso(17) } }), ['mine closing']],
  ['closing asked by me', running({}, { closing: { mine: true, at: iso(3), until: iso(17) } }), ['mine open', 'theirs closing-asked']],
  ['closed', teacher({ contact, projects: [inProject('closed')], spaces: [inSpace({ state: 'closed', pupils: false, last: null })] }), ['mine after-closing']],
  ['closed, and another draft', teacher({ contact, projects: [inProject('closed'), inProject('draft')] }), ['mine draft']],
]

test.each(states)('U12: %s', (_, desk, steps) => {
  expect(nextSteps(desk).map(({ whose, what }) => `${whose} ${what}`)).toEqual(steps)
})

test('U12: what cannot wait first, then what waits longest, then what waits for nobody', () => {
  const desk = teacher({
    requests: [request(true)],
    projects: [
      inProject('draft', { written: { mine: true, at: iso(4) } }),
      inProject('draft', { changes: iso(9) }),
      inProject('waiting-for-partner', { partnerAccepted: iso(8) }),
    ],
    spaces: [inSpace({ last: null })],
  })
  expect(nextSteps(desk).map(({ what }) => what)).toEqual(['answer', 'changes', 'draft', 'contact', 'post'])
})

test('U12: a step leads where it can be done, and says for whom and since when one waits', () => {
  const [asked] = nextSteps(teacher({ contact, requests: [request(false)] })).filter(({ whose }) => whose === 'theirs')
  expect(asked).toMatchObject({ args: { name: 'Marta' }, at: day(5), href: '/contacts' })
  const [, sent] = nextSteps(having('waiting-for-approval', { services: ['gr', 'fi'].map((service, at) => ({ service, days: 10 + at, since: iso(3) })) }))
  expect(sent).toMatchObject({ detail: { is: 'services', services: ['gr', 'fi'], days: 11 }, at: day(3) })
  const [closing] = nextSteps(running({}, { closing: { mine: false, at: iso(3), until: iso(17) } }))
  expect(closing).toMatchObject({ href: '/projects/p/closure', detail: { is: 'until', day: day(17) }, urgent: true })
  const hrefs = [teacher(), teacher({ contact }), teacher({ contact: { ...contact, others: 1 } }), running(), running({ pupils: false })]
  expect(hrefs.map((desk) => nextSteps(desk)[0]?.href)).toEqual([
    '/partners',
    '/projects/new?contact=x',
    '/projects/new',
    '/twinspaces/p',
    '/twinspaces/p/pupils',
  ])
})
