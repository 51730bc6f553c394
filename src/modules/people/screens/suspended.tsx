import type { Suspended, Visitor } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { day, t } from '../../../platform/i18n/index.ts'
import { PageTitle, Section } from '../../../ui/index.ts'
import { addressOf, servicePage, serviceTitle } from '../../countries/index.ts'
import { serviceUrl } from '../../countries/urls.ts'
import { show } from '../../shell/index.ts'
import { type Suspension, suspensionOf } from '../suspension.ts'

/** Why somebody's account is suspended, until when, and whom they write to about it. */
export async function showSuspended(c: Ctx, actor: Visitor & { suspended: Suspended }): Promise<Response> {
  const { db, settings } = c.var.app
  const suspension = await suspensionOf(db, actor.suspended.id)
  const page = await servicePage(db, settings, suspension.service)
  return show(c, () => ({
    title: t('people.suspended'),
    body: <SuspendedView suspension={suspension} email={page && addressOf(page)} />,
  }))
}

function SuspendedView({ suspension: { reason, until, service }, email }: { suspension: Suspension; email: string | undefined }) {
  return (
    <>
      <PageTitle title={t('people.suspended')} lead={until ? t('people.suspended.until', { day: day(until) }) : t('people.suspended.open')} />
      <Section title={t('people.suspended.why')}>
        <p dir="auto">{reason}</p>
      </Section>
      <Section title={t('people.suspended.answer')}>
        <div class="stack">
          <p>{t('people.suspended.answer.text')}</p>
          <p>
            <a href={serviceUrl(service)}>{serviceTitle(service)}</a>
            {email && (
              <>
                {' · '}
                <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
          </p>
          <p class="muted">{t('people.suspended.stays')}</p>
        </div>
      </Section>
    </>
  )
}
