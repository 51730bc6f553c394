import { queryUrl } from '../../../platform/forms/read-query.ts'
import { countryName, namedInOrder, t } from '../../../platform/i18n/index.ts'
import { PageTitle, Section, Table, Tabs } from '../../../ui/index.ts'
import type { FoundingRule } from '../domain/founding-rule.ts'
import type { Country } from '../queries.ts'
import { type Scheme, schemes } from '../taking-part.ts'
import { countriesUrl } from '../urls.ts'
import { CountryCard } from './country.tsx'

type Props = { countries: readonly Country[]; rules: readonly { one: string; other: string; rule: FoundingRule }[]; scheme: Scheme | undefined }

/** The countries by scheme, or those of one, and who may found with whom; to be read. */
export function CountriesView({ countries, rules, scheme }: Props) {
  const of = (each: Scheme) => countries.filter((country) => country.scheme === each)
  return (
    <>
      <PageTitle title={t('countries.title')} lead={t('countries.lead')} />
      <Tabs
        label={t('countries.schemes')}
        items={[
          { href: countriesUrl, label: t('countries.all'), current: !scheme },
          ...schemes.map((each) => ({ href: queryUrl(countriesUrl, { scheme: each }), label: t(`countries.scheme.${each}`), current: each === scheme })),
        ]}
      />
      {(scheme ? [scheme] : schemes).map((each) => (
        <Section title={t(`countries.scheme.${each}`)}>
          <div class="grid">
            {byName(of(each)).map((country) => (
              <CountryCard country={country} />
            ))}
          </div>
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
  return namedInOrder('region', [...byCode.keys()], countryName).flatMap(({ value }) => byCode.get(value) ?? [])
}
const isScheme = (text: string): text is Scheme => schemes.some((scheme) => scheme === text)
const partyName = (party: string): string => (isScheme(party) ? t(`countries.scheme.${party}`) : countryName(party))
