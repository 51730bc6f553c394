import { message } from '../../../platform/i18n/index.ts'
import { ButtonLink, EmptyState } from '../../../ui/index.ts'
import type { Step } from '../step.ts'

/** What comes next when nothing waits: in the middle of the desk. */
export function IdleStep({ step: { what, args, href } }: { step: Step }) {
  return (
    <EmptyState
      drawing="twin"
      title={message(`home.step.${what}`, args)}
      action={
        <ButtonLink kind="primary" href={href}>
          {message(`home.step.${what}.act`)}
        </ButtonLink>
      }
    />
  )
}
