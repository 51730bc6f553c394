import type { Founding, MyProject } from '../projects/index.ts'
import { closureUrl } from '../projects/urls.ts'
import type { Step } from './step.ts'

/** What comes next in a project, for one of its founders: for the others it is their space. */
export function ofProject(project: MyProject): Step[] {
  const { founding, title, href } = project
  if (!founding) return []
  const about = { args: { name: founding.partner, title, titled: title ? 'yes' : 'no' }, href } as const
  switch (project.state) {
    case 'draft':
      return [{ ...about, ...ofDraft(project, founding) }]
    case 'waiting-for-partner':
      return [
        founding.accepted
          ? { ...about, what: 'with-partner', whose: 'theirs', at: new Date(founding.accepted) }
          : { ...about, what: 'answer', whose: 'mine', urgent: true, ...since(founding.partnerAccepted) },
      ]
    case 'waiting-for-approval':
      return [{ ...about, what: 'with-services', whose: 'theirs', ...waitedFor(founding) }]
    case 'active':
      return founding.closing ? [{ ...about, ...ofClosing(founding.closing), href: closureUrl(project.id) }] : []
    default:
      return []
  }
}

type Turn = Omit<Step, 'href' | 'args'>

/** Both can write in a draft; whose turn it is, who answered last says. */
function ofDraft({ complete, lastActivity }: MyProject, { partner, declined, partnerDeclined, changes, written }: Founding): Turn {
  if (changes) return { what: 'changes', whose: 'mine', urgent: true, ...since(changes) }
  if (partnerDeclined) return { what: 'declined', whose: 'mine', urgent: true, ...since(partnerDeclined) }
  if (declined && !(written && new Date(written.at) > new Date(declined))) return { what: 'reconsider', whose: 'theirs', ...since(declined) }
  const turn = { what: complete ? 'propose' : 'draft', whose: 'mine' } as const
  if (!written) return { ...turn, at: new Date(lastActivity) }
  return { ...turn, detail: { is: 'written', mine: written.mine, name: partner }, ...since(written.at) }
}

function waitedFor({ services }: Founding): Pick<Step, 'detail' | 'at'> {
  const days = Math.max(...services.map((each) => each.days))
  return { detail: { is: 'services', services: services.map(({ service }) => service), days }, ...since(services[0]?.since) }
}

const ofClosing = ({ mine, at, until }: NonNullable<Founding['closing']>): Turn => ({
  what: mine ? 'closing-asked' : 'closing',
  whose: mine ? 'theirs' : 'mine',
  urgent: !mine,
  detail: { is: 'until', day: new Date(until) },
  ...since(at),
})

const since = (at: string | null | undefined): Pick<Step, 'at'> => (at ? { at: new Date(at) } : {})
