import type { DataOf } from '../../../platform/forms/index.ts'
import { queryUrl } from '../../../platform/forms/read-query.ts'
import { countryName, namedInOrder, t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormField, HiddenField, PageTitle, Section, Table, Tabs } from '../../../ui/index.ts'
import type { FoundingRule } from '../domain/founding-rule.ts'
import { findForm } from '../forms.ts'
import type { Country } from '../queries.ts'
import { type Scheme, schemes } from '../taking-part.ts'
import { countriesUrl } from '../urls.ts'
import { CountryCard } from './country.tsx'

type Props = {
  asked: DataOf<typeof findForm>
  countries: readonly Country[]
  rules: readonly { one: string; other: string; rule: FoundingRule }[]
}

/** The countries by scheme, or those of one, and who may found with whom; to be read. */
export function CountriesView({ asked, countries, rules }: Props) {
  const { scheme } = asked
  const form = findForm.filled(asked)
  const of = (each: Scheme) => countries.filter((country) => country.scheme === each)
  return (
    <>
      <PageTitle title={t('countries.title')} lead={t('countries.lead')} />
      <Tabs
        label={t('countries.schemes')}
        items={[
          { href: queryUrl(countriesUrl, { q: asked.q }), label: t('countries.all'), current: !scheme },
          ...schemes.map((each) => ({
            href: queryUrl(countriesUrl, { q: asked.q, scheme: each }),
            label: t(`countries.scheme.${each}`),
            current: each === scheme,
          })),
        ]}
      />
      <search>
        <Form action={countriesUrl} method="get" class="form inline">
          <HiddenField of={form.scheme} />
          <FormField of={form.q} label={t('countries.search')} help={t('countries.search.help')} />
          <div class="actions">
            <Button icon="search">{t('countries.find')}</Button>
          </div>
        </Form>
      </search>
      {countries.length === 0 && <p role="status">{t('countries.none')}</p>}
      {(scheme ? [scheme] : schemes)
        .filter((each) => of(each).length > 0)
        .map((each) => (
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
