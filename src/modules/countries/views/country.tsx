import type { Child } from '../../../platform/html/html.ts'
import { countryName, items, number, t, weekday, weekdayRange } from '../../../platform/i18n/index.ts'
import { Badge, Card, Meta } from '../../../ui/index.ts'
import type { Country, DatedConsent, Service } from '../queries.ts'
import { serviceUrl } from '../urls.ts'
import { consentWords } from './consent-words.ts'
import { languageOf } from './language-of.ts'
import { daysWords, periodWords } from './period-words.ts'
import { serviceName } from './service-name.ts'

/** A country with everything that holds there, as names and values, which a phone shows as well as a wide page. */
export function CountryCard({ country }: { country: Country }) {
  const mixed = new Set(country.periods.map(({ scheme }) => scheme)).size > 1
  const periods = country.periods.map((period) =>
    mixed ? t('countries.dated', { period: periodWords(period), scheme: t(`countries.scheme.${period.scheme}`) }) : periodWords(period),
  )
  return (
    <Card title={countryName(country.code)} framed id={country.code}>
      {!country.takesPart && (
        <p>
          <Badge tone="attention">{t('countries.notNow')}</Badge>
        </p>
      )}
      <Meta
        stacked
        facts={[
          [t('countries.territory'), country.memberState && countryName(country.memberState)],
          [t('countries.takesPart'), <Lines of={periods} />],
          [t('countries.services'), <Lines of={country.services.map((service) => <ServiceLine service={service} />)} />],
          [t('countries.consent'), <Lines of={country.consent.map(consentLine)} />],
          [t('countries.languages'), items(country.languages.map(languageOf))],
          [t('countries.furtherLanguages'), country.furtherLanguages.length > 0 && items(country.furtherLanguages.map(languageOf))],
          [t('countries.week'), weekWords(country.schoolWeek)],
          [t('countries.calendar'), items(country.calendarBy.map((who) => t(`countries.calendar.${who}`)))],
          [t('countries.schools'), number(country.schools)],
        ]}
      />
    </Card>
  )
}

const Lines = ({ of }: { of: readonly Child[] }) => of.map((line) => <div>{line}</div>)

function ServiceLine({ service: { code, name, email, website, sure, validationDays, approvalDays } }: { service: Service }) {
  const called = name || (URL.canParse(website) ? new URL(website).hostname : t('countries.service.unknown'))
  const words = sure ? called : t('countries.toConfirm', { what: called })
  const days = (count: number) => t('countries.days', { count })
  return (
    <>
      <a href={serviceUrl(code)}>{serviceName(code)}</a>
      <div>
        {website ? (
          <a href={website} rel="noopener external">
            <bdi>{words}</bdi>
          </a>
        ) : (
          <bdi>{words}</bdi>
        )}
      </div>
      {email && (
        <div>
          <a href={`mailto:${email}`}>{email}</a>
        </div>
      )}
      <div class="small muted">{t('countries.service.targets', { validation: days(validationDays), approval: days(approvalDays) })}</div>
    </>
  )
}

function consentLine(rule: DatedConsent): string {
  const period = daysWords(rule.from, rule.until)
  return period ? t('countries.consent.dated', { rule: consentWords(rule), period }) : consentWords(rule)
}

/** From the first to the last day, where they follow each other. */
function weekWords(days: readonly number[]): string {
  const [first = 1, last = 1] = [days[0], days.at(-1)]
  const follow = days.every((day, at) => at === 0 || day === ((days[at - 1] ?? 0) % 7) + 1)
  return follow ? weekdayRange(first, last) : items(days.map(weekday))
}
