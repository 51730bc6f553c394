import { countryName, t } from '../../../platform/i18n/index.ts'
import { ButtonLink, Card, EmptyState, Name, PageTitle, Parts, ReportLink, Result, Results, Section, Time } from '../../../ui/index.ts'
import { Schools } from '../../people/index.ts'
import { personUrl } from '../../people/urls.ts'
import { requestReportUrl } from '../../reports/urls.ts'
import type { Contact } from '../domain/contacts.ts'
import type { OpenRequest } from '../queries.ts'
import { partnersUrl } from '../urls.ts'
import { AnswerButtons, WithdrawButton } from './answer-buttons.tsx'

/** Requests waiting for me, those I sent, and my contacts. */
export function ContactsView({ requests, contacts }: { requests: readonly OpenRequest[]; contacts: readonly Contact[] }) {
  const [incoming, sent] = [requests.filter((request) => request.incoming), requests.filter((request) => !request.incoming)]
  return (
    <>
      <PageTitle title={t('partners.contacts.title')} />
      {incoming.length > 0 && (
        <Section title={t('partners.contacts.waiting')}>
          {incoming.map((request) => (
            <Request request={request} />
          ))}
        </Section>
      )}
      {sent.length > 0 && (
        <Section title={t('partners.contacts.sent')}>
          {sent.map((request) => (
            <Request request={request} />
          ))}
        </Section>
      )}
      <Section title={t('partners.contacts.mine')}>
        {contacts.length === 0 ? (
          <EmptyState
            drawing="twin"
            title={t('partners.contacts.none')}
            action={
              <ButtonLink kind="primary" href={partnersUrl}>
                {t('partners.title')}
              </ButtonLink>
            }
          >
            <p>{t('partners.contacts.noneText')}</p>
          </EmptyState>
        ) : (
          <Results many>
            {contacts.map((contact) => (
              <Result
                level={3}
                href={personUrl(contact.id)}
                title={<Name of={contact.name} country={contact.country} />}
                id={contact.schools[0]?.id ?? contact.id}
                place={<Schools of={contact.schools} country={contact.country} />}
              />
            ))}
          </Results>
        )}
      </Section>
    </>
  )
}

function Request({ request }: { request: OpenRequest }) {
  const place = [request.school && <Name of={request.school} country={request.country} />, request.country && countryName(request.country)]
  return (
    <Card title={<Name of={request.name} country={request.country} />} href={personUrl(request.personId)}>
      <p class="muted small">
        <Parts of={place} /> · <Time at={request.sentAt} />
      </p>
      <p dir="auto">{request.message}</p>
      {request.incoming ? <AnswerButtons id={request.id} /> : <WithdrawButton id={request.id} />}
      {request.incoming && <ReportLink href={requestReportUrl(request.id)} name={request.name} />}
    </Card>
  )
}
