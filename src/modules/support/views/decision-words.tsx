import { day, t } from '../../../platform/i18n/index.ts'
import { Badge } from '../../../ui/index.ts'
import type { Decision } from '../decisions.ts'
import type { states } from '../forms.ts'

const tones = { validated: 'done', refused: 'attention', revoked: 'danger', suspended: 'danger', restored: 'done' } as const

/** What was decided, and until when. */
export function DecisionWords({ of: { kind, until } }: { of: Pick<Decision, 'kind' | 'until'> }) {
  return (
    <>
      <Badge tone={tones[kind]}>{t(`support.decision.${kind}`)}</Badge>
      {until && <span class="small"> {t('support.until', { day: day(until) })}</span>}
    </>
  )
}

const stateTones = { validated: 'done', waiting: 'attention', registered: 'neutral', refused: 'attention', suspended: 'danger', inactive: 'neutral' } as const

/** What somebody is. */
export const StateBadge = ({ state }: { state: (typeof states)[number] }) => <Badge tone={stateTones[state]}>{t(`support.state.${state}`)}</Badge>
