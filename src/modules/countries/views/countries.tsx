import { countryName, day, languageName, list, namedInOrder, number, t } from '../../../platform/i18n/index.ts'
import { PageTitle, Section, Table } from '../../../ui/index.ts'
import type { FoundingRule } from '../domain/founding-rule.ts'
import type { Country, Scheme } from '../queries.ts'

type Props = { countries: readonly Country[]; rules: readonly { one: string; other: string; rule: FoundingRule }[] }

const schemes: readonly Scheme[] = ['member', 'associated', 'plus']

/** The countries by scheme and who may found with whom, to be read. */
export function CountriesView({ countries, rules }: Props) {
  const columns = [
    { label: t('countries.name'), head: true },
    { label: t('countries.languages') },
    { label: t('countries.takesPart') },
    { label: t('countries.consent'), num: true },
    { label: t('countries.validation'), num: true },
    { label: t('countries.approval'), num: true },
    { label: t('countries.schools'), num: true },
  ]
  return (
    <>
      <PageTitle title={t('countries.title')} lead={t('countries.lead')} />
      {schemes.map((scheme) => (
        <Section title={t(`countries.scheme.${scheme}`)}>
          <Table
            caption={t(`countries.scheme.${scheme}`)}
            quiet
            columns={columns}
            rows={byName(countries.filter((each) => each.scheme === scheme)).map(cells)}
          />
        </Section>
      ))}
      <Section title={t('countries.rules')}>
        <Table
          caption={t('countries.rules')}
          quiet
          columns={[{ label: t('countries.rules.one'), head: true }, { label: t('countries.rules.other') }, { label: t('countries.rules.rule') }]}
          rows={rules.map(({ one, other, rule }) => [partyName(one), partyName(other), t(`countries.rule.${rule}`)])}
        />
      </Section>
    </>
  )
}

function byName(countries: readonly Country[]): Country[] {
  const byCode = new Map(countries.map((each) => [each.code, each]))
  return namedInOrder('region', [...byCode.keys()], countryName).map(({ value }) => byCode.get(value) as Country)
}
const isScheme = (text: string): text is Scheme => schemes.some((scheme) => scheme === text)
const partyName = (party: string): string => (isScheme(party) ? t(`countries.scheme.${party}`) : countryName(party))

function cells(country: Country) {
  return [
    country.memberState ? t('countries.partOf', { name: countryName(country.code), state: countryName(country.memberState) }) : countryName(country.code),
    list(country.languages.map(languageName)),
    country.until ? t('countries.until', { from: day(country.from), until: day(country.until) }) : t('countries.since', { from: day(country.from) }),
    number(country.ageOfConsent),
    t('countries.days', { count: country.validationDays }),
    t('countries.days', { count: country.approvalDays }),
    number(country.schools),
  ]
}
