import { items, languageName, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, ButtonLink, Meta, Notice, PageTitle } from '../../../ui/index.ts'
import type { Contact, ServicePage } from '../contacts.ts'
import { contactUrl, servicesUrl } from '../urls.ts'
import { serviceTitle } from './service-name.ts'

/** A support service and how it is written to. @param own whether the reader may change that */
export function ServiceView({ found, own }: { found: ServicePage; own: boolean }) {
  return (
    <>
      <Breadcrumbs items={[{ href: servicesUrl, label: t('countries.services.all') }]} />
      <PageTitle
        over={t('countries.services')}
        title={serviceTitle(found.code)}
        lead={found.name && <bdi>{found.name}</bdi>}
        actions={own && <ButtonLink href={contactUrl(found.code)}>{t(found.own ? 'countries.contact.change' : 'countries.contact.say')}</ButtonLink>}
      />
      {found.own ? <Said contact={found.own} page={found.page} /> : <Unsaid found={found} />}
    </>
  )
}

const MailTo = ({ email }: { email: string }) => <a href={`mailto:${email}`}>{email}</a>
const Site = ({ href }: { href: string }) => (
  <a href={href} rel="noopener external">
    <bdi>{href.replace(/^https?:\/\/|\/$/g, '')}</bdi>
  </a>
)

const Said = ({ contact: { contact, email, website, languages, hours }, page }: { contact: Contact; page: string }) => (
  <Meta
    facts={[
      [t('countries.contact.email'), <MailTo email={email} />],
      [t('countries.contact.name'), contact && <bdi>{contact}</bdi>],
      [t('countries.contact.languages'), items(languages.map(languageName))],
      [t('countries.contact.hours'), hours && <bdi>{hours}</bdi>],
      [t('countries.contact.website'), (website || page) && <Site href={website || page} />],
    ]}
  />
)

/** What is said of a service that has said nothing: whom one writes to until then. */
function Unsaid({ found: { page, instead } }: { found: ServicePage }) {
  return (
    <>
      <Notice tone="attention" title={t('countries.contact.unsaid')}>
        {instead ? (
          <p>
            {t(`countries.contact.instead.${instead.of}`)} <MailTo email={instead.email} />
          </p>
        ) : (
          <p>{t('countries.contact.nobody')}</p>
        )}
      </Notice>
      {page && <Meta facts={[[t('countries.contact.website'), <Site href={page} />]]} />}
    </>
  )
}
