import { t } from '../../../platform/i18n/index.ts'
import { Section, Time } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { ProjectApproval } from '../queries.ts'

/** What the services have said, the latest first. Nothing when they have said nothing. */
export function History({ approvals }: { approvals: readonly ProjectApproval[] }) {
  if (approvals.length === 0) return null
  const latestFirst = [...approvals].sort((one, other) => ((one.decidedAt ?? '') < (other.decidedAt ?? '') ? 1 : -1))
  return (
    <Section title={t('projects.history')}>
      <ul class="stack tight">
        {latestFirst.map(({ service, decision, decidedAt, comment }) => (
          <li>
            {t(`projects.decided.${decision ?? 'recalled'}`, { country: serviceName(service) })}
            {decidedAt && (
              <span class="muted small">
                {' · '}
                <Time at={new Date(decidedAt)} />
              </span>
            )}
            {comment && <p dir="auto">{comment}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
