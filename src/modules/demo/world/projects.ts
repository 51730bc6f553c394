import { hasBegun } from '../../../access/begun-projects.ts'
import { foldText } from '../../../platform/text/fold-text.ts'
import type { Chance } from '../chance.ts'
import { type Idea, ideas } from '../ideas.ts'
import type { Rows } from './insert.ts'
import type { DemoPerson, People } from './people.ts'
import { beforeLeaving, castIn, planOf, type State } from './plan.ts'
import { ago, dayAgo, daysSince } from './times.ts'

export const classCount = 120
const comment =
  'The idea is good and both classes fit. Please say in the work process what the pupils do together, and not only what each class sends. A date for the first common step would help, too.'
const refusal =
  'Performances abroad by pupils under eighteen need the consent of both school boards, and we have been told that one of them declined. Please found it again when that is settled.'

/** A project with its teachers in order: founders, then others. `from` and `to`: days before now in which its TwinSpace lived. */
export type DemoProject = { id: string; idea: Idea; state: State; members: DemoPerson[]; from: number; to: number }
export type Projects = {
  projects: DemoProject[]
  rows: {
    projects: Rows<'projects'>
    founders: Rows<'founders'>
    approvals: Rows<'approvals'>
    memberships: Rows<'memberships'>
    closures: Rows<'closures'>
    draft_steps: Rows<'draft_steps'>
  }
}

/** Sixty projects in every state, their founders, and the decisions of the services. */
export function makeProjects(chance: Chance, people: People): Projects {
  const pick = picker(chance, people.teachers)
  const projects = ideas.map((idea, at): DemoProject => {
    const { state, days } = planOf(idea)
    const old = idea.title === beforeLeaving
    const to = old ? daysSince('2020-12-11') : state === 'closed' ? days : 0
    const from = state === 'active' ? (at === 0 ? 74 : chance.between(25, 70)) : to + chance.between(120, 200)
    return { id: chance.id(), idea, state, members: idea.countries.split(' ').map((country, seat) => pick(idea.title, country, seat)), from, to }
  })
  inviteMore(chance, projects, pick)
  const open = projects.filter(hasBegun)
  return {
    projects,
    rows: {
      projects: projects.map((project) => projectRow(chance, project)),
      founders: projects.flatMap(founderRows),
      approvals: projects.flatMap((project) => approvalRows(chance, project, people.officers)),
      memberships: open.flatMap((project) =>
        project.members.map((member, seat) => ({
          project_id: project.id,
          person_id: member.id,
          school_id: member.school.id,
          role: seat < 2 ? ('founder' as const) : seat === 2 ? ('teacher' as const) : ('administrator' as const),
          joined_at: ago(project.from - seat),
        })),
      ),
      closures: projects
        .filter(({ state }) => state === 'closed')
        .map((project) => ({ project_id: project.id, closed_by: (project.members[0] as DemoPerson).id, closed_at: ago(project.to) })),
      draft_steps: projects
        .filter(({ state }) => state === 'draft' || state === 'changes')
        .map((project) => ({
          project_id: project.id,
          step: 'idea' as const,
          version: 2,
          saved_by: (project.members[1] as DemoPerson).id,
          saved_at: ago(planOf(project.idea).days),
        })),
    },
  }
}

type Pick = (title: string, country: string, seat: number) => DemoPerson

/** A teacher of the country who is in the fewest projects so far; the cast where the plan says so, and only there. */
function picker(chance: Chance, teachers: readonly DemoPerson[]): Pick {
  const busy = new Map<string, number>()
  const taken = new Map<string, Set<string>>()
  return (title, country, seat) => {
    const schools = taken.get(title) ?? new Set()
    taken.set(title, schools)
    const code = castIn[title]?.[seat]
    const free = teachers.filter((each) => (code ? each.cast === code : !each.cast && each.country === country) && !schools.has(each.school.id))
    const least = Math.min(...free.map((each) => busy.get(each.id) ?? 0))
    const found = chance.pick(free.filter((each) => (busy.get(each.id) ?? 0) === least))
    busy.set(found.id, least + 1)
    schools.add(found.school.id)
    return found
  }
}

/** Further schools join until there are as many classes as the world is to have. */
function inviteMore(chance: Chance, projects: readonly DemoProject[], pick: Pick): void {
  const open = projects.filter((project) => hasBegun(project) && project.idea.title !== beforeLeaving)
  const missing = classCount - projects.filter(hasBegun).reduce((all, project) => all + project.members.length, 0)
  const countries = ['DE', 'TR', 'ES', 'IT', 'PL', 'RO', 'BG', 'PT', 'HR', 'LT', 'RS', 'SE', 'HU', 'NL']
  for (const project of chance.shuffled(open.filter(({ members }) => members.length === 2)).slice(0, missing)) {
    const country = chance.pick(countries.filter((code) => !project.members.some((member) => member.country === code)))
    project.members.push(pick(project.idea.title, country, 2))
  }
}

function projectRow(chance: Chance, { id, idea, state, members, from, to }: DemoProject): Rows<'projects'>[number] {
  const { days } = planOf(idea)
  const stored = state === 'changes' ? 'draft' : state
  const running = hasBegun({ state })
  const pending = state === 'waiting-for-approval' || state === 'changes' || state === 'refused'
  const [one, other] = members as [DemoPerson, DemoPerson]
  const spoken = ['en', ...(idea.language === 'fr' ? ['fr'] : [])].slice(idea.language === 'fr' ? 1 : 0)
  const bare = state === 'draft'
  return {
    id,
    state: stored,
    scope: bare ? null : one.country === other.country ? 'national' : 'european',
    title: idea.title,
    description: idea.about,
    languages: spoken,
    ages_from: idea.ages[0],
    ages_to: idea.ages[1],
    pupil_count: members.length * chance.between(18, 27),
    subjects: idea.subjects,
    competences: idea.competences,
    tools: chance.pick([
      'Journal and pages of the TwinSpace, a shared table, video calls once a month',
      'TwinSpace, recordings made on one tablet, the post',
      'TwinSpace, maps drawn by hand and photographed, calls in pairs',
    ]),
    aims: idea.aims,
    process: bare ? '' : idea.process,
    results: bare ? '' : idea.results,
    starts_on: dayAgo(running ? from - 5 : -25),
    ends_on: dayAgo(running ? to - (state === 'active' ? chance.between(60, 190) : 0) : -190),
    version: 3,
    saved_at: ago(running ? from + 12 : days),
    created_at: ago(running ? from + 30 : days + 15),
    sent_at: running ? ago(from + 11) : pending ? ago(days + (state === 'refused' ? 8 : state === 'changes' ? 5 : 0)) : null,
    activated_at: running ? ago(from) : null,
    demo: true,
    search_text: foldText([idea.title, idea.about, idea.aims, ...members.map(({ school }) => `${school.name} ${school.town}`)].join(' ')),
  }
}

function founderRows({ id, idea, state, members, from }: DemoProject): Rows<'founders'> {
  const { days } = planOf(idea)
  const signed = state === 'draft' || state === 'changes' ? null : ago(hasBegun({ state }) ? from + 12 : days + 1)
  return members.slice(0, 2).map((member, at) => ({
    project_id: id,
    seat: (at + 1) as 1 | 2,
    person_id: member.id,
    school_id: member.school.id,
    country: member.country,
    accepted_at: state === 'waiting-for-partner' && at === 1 ? null : signed,
    declined_at: null,
    reason: '',
  }))
}

function approvalRows(chance: Chance, { id, idea, state, members, from }: DemoProject, officers: ReadonlyMap<string, string>): Rows<'approvals'> {
  if (state === 'draft' || state === 'waiting-for-partner' || state === 'withdrawn') return []
  const { days, seat1 } = planOf(idea)
  const running = hasBegun({ state })
  const asked = running ? from + 11 : days + (state === 'waiting-for-approval' ? 0 : 5)
  const services = [...new Set(members.slice(0, 2).map((member) => member.school.service))]
  return services.map((service, at) => {
    const decision = running
      ? ('approved' as const)
      : state === 'waiting-for-approval'
        ? seat1 && at === 1
          ? ('approved' as const)
          : null
        : at === 1
          ? ('recalled' as const)
          : state === 'changes'
            ? ('changes' as const)
            : ('refused' as const)
    const decided = decision === null ? null : ago(running ? from + (at === 0 ? 4 : 0) : state === 'waiting-for-approval' ? days - 4 : days)
    const said =
      decision === 'changes' ? comment : decision === 'refused' ? refusal : decision === 'approved' && chance.unit() < 0.3 ? 'A clear plan. Enjoy it.' : ''
    return {
      id: chance.id(),
      project_id: id,
      service,
      requested_at: ago(asked),
      due_at: ago(asked - 10),
      decided_at: decided,
      decided_by: decision && decision !== 'recalled' ? (officers.get(service) ?? null) : null,
      decision,
      comment: said,
    }
  })
}
