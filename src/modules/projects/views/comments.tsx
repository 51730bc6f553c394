import { t } from '../../../platform/i18n/index.ts'
import { Notice, Time } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { Project } from '../queries.ts'

/** What a draft came back with: the partner's reason, or the services' comments of the last round. */
export function Comments({ project }: { project: Project }) {
  const declined = project.founders.find((founder) => founder.declinedAt !== null)
  const changes = project.approvals.filter((approval) => approval.decision === 'changes').at(-1)
  return (
    <>
      {declined && (
        <Notice tone="attention" title={t('projects.comments.declined', { name: declined.name })}>
          <p dir="auto">{declined.reason}</p>
        </Notice>
      )}
      {changes && (
        <Notice tone="attention" title={t('projects.comments.changes', { country: serviceName(changes.service) })}>
          <p dir="auto">{changes.comment}</p>
          {changes.decidedAt && (
            <p class="small muted">
              <Time at={new Date(changes.decidedAt)} />
            </p>
          )}
        </Notice>
      )}
    </>
  )
}
