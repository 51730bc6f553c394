import { message, t } from '../../../platform/i18n/index.ts'
import { ButtonLink, Notice } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { ownServiceUrl } from '../../countries/urls.ts'
import type { OwnStanding } from '../queries.ts'
import type { Step } from '../step.ts'

/** Where a member stands who is not validated yet, and what comes next. */
export function ApplicationState({ step: { what, whose, href }, standing }: { step: Step; standing: OwnStanding | undefined }) {
  const { service, school = '', days = 7, chosen, reason } = standing ?? {}
  const args = { country: service ? serviceName(service) : '', school: what === 'send' ? (chosen ?? '') : school, days }
  const decided = what === 'refused' || what === 'revoked'
  const text = !decided && message(`home.step.${what}.text`, args)
  return (
    <Notice tone={whose === 'mine' ? 'attention' : undefined} title={message(`home.step.${what}`, args)}>
      {text && <p>{text}</p>}
      {decided && reason && <p dir="auto">{reason}</p>}
      {(decided || what === 'inactive') && (
        <p>
          <a href={ownServiceUrl}>{t('home.desk.service')}</a>
        </p>
      )}
      {what !== 'confirm' && (
        <p>
          <ButtonLink kind={whose === 'mine' ? 'primary' : undefined} href={href}>
            {message(`home.step.${what}.act`)}
          </ButtonLink>
        </p>
      )}
    </Notice>
  )
}
