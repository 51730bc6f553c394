import { namedInOrder, t } from '../../../platform/i18n/index.ts'
import { PageTitle, Section } from '../../../ui/index.ts'
import { serviceUrl } from '../urls.ts'
import { serviceName } from './service-name.ts'

/** Every support service, to find one's own. */
export function ServicesView({ services }: { services: readonly { code: string | null; said: boolean }[] }) {
  const said = new Map(services.map(({ code, said }) => [code, said]))
  const codes = services.flatMap(({ code }) => code ?? [])
  const unsaid = <span class="small muted"> {t('countries.contact.unsaid.short')}</span>
  return (
    <>
      <PageTitle title={t('countries.services.all')} lead={t('countries.services.lead')} />
      <ul class="plain grid">
        {namedInOrder('service', codes, serviceName).map(({ value, label }) => (
          <li>
            <a href={serviceUrl(value)}>{label}</a>
            {!said.get(value) && unsaid}
          </li>
        ))}
      </ul>
      <Section title={t('countries.service.central')}>
        <p>
          <a href={serviceUrl(null)}>{t('countries.services.central')}</a>
        </p>
      </Section>
    </>
  )
}
