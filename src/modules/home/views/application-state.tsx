import type { Person } from '../../../access/actor.ts'
import { t } from '../../../platform/i18n/index.ts'
import { ButtonLink, Notice } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { ownServiceUrl } from '../../countries/urls.ts'
import { welcomeUrl } from '../../people/urls.ts'
import type { OwnValidation } from '../queries.ts'

/** Where a member stands who is not validated yet, and what comes next. */
export function ApplicationState({ actor, application }: { actor: Person; application: OwnValidation | undefined }) {
  if (!actor.confirmed) {
    return (
      <Notice tone="attention" title={t('home.desk.confirm')}>
        <p>{t('home.desk.confirm.text')}</p>
      </Notice>
    )
  }
  if (actor.state === 'waiting' && application) {
    return (
      <Notice title={t('home.desk.pending', { country: serviceName(application.service) })}>
        <p>{t('home.desk.pending.text', { school: application.school, days: application.days })}</p>
        <p>
          <a href={welcomeUrl()}>{t('home.desk.onboard.act')}</a>
        </p>
      </Notice>
    )
  }
  if (actor.state === 'refused' && application) {
    const country = serviceName(application.service)
    return (
      <Notice tone="attention" title={t(application.revoked ? 'home.desk.revoked' : 'home.desk.refused', { country })}>
        {application.reason && <p dir="auto">{application.reason}</p>}
        <p>
          <a href={ownServiceUrl}>{t('home.desk.service')}</a>
        </p>
        <p>
          <ButtonLink href={welcomeUrl()}>{t('home.desk.refused.act')}</ButtonLink>
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="attention" title={t('home.desk.onboard')}>
      <p>{t('home.desk.onboard.text')}</p>
      <p>
        <ButtonLink kind="primary" href={welcomeUrl()}>
          {t('home.desk.onboard.act')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
