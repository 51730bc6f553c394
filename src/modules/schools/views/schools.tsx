import { countryName, inOrder, t } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, PageTitle, Pagination, Result, Results, Select, TextInput } from '../../../ui/index.ts'
import type { SchoolPage } from '../queries.ts'
import { schoolsUrl, schoolUrl } from '../urls.ts'
import { Place } from './place.tsx'

type Props = { text: string; country: string; found: SchoolPage }

/** Search of all schools, by words and country. */
export function SchoolsView({ text, country, found }: Props) {
  const countries = inOrder('region', found.countries, ({ country }) => country, countryName)
  const options = countries.map(({ country: value, count }) => ({ value, label: countryName(value), count }))
  const asked = { q: text, country }
  return (
    <>
      <PageTitle title={t('schools.title')} lead={t('schools.lead')} />
      <div class="stack loose">
        <search>
          <auto-submit>
            <form action={schoolsUrl()} method="get" class="form inline" data-turbo-action="replace">
              <TextInput name="q" type="search" label={t('schools.search')} help={t('schools.search.help')} value={text} maxlength={200} />
              <Select name="country" label={t('schools.country')} empty={t('schools.country.all')} options={options} value={country} width="medium" />
              <div class="actions">
                <Button kind="primary" icon="search">
                  {t('schools.find')}
                </Button>
              </div>
            </form>
          </auto-submit>
        </search>
        <p class="muted" role="status">
          {found.total > 0 && t(found.spelled ? 'schools.foundAlike' : 'schools.found', { count: found.total })}
        </p>
        {found.total === 0 ? (
          <EmptyState drawing="search" title={t('schools.none')}>
            {t('schools.none.help')}
          </EmptyState>
        ) : (
          <Results many>
            {found.schools.map((school) => (
              <Result
                href={schoolUrl(school.id)}
                title={school.name}
                id={school.id}
                place={<Place {...school} />}
                facts={school.type && <span dir="auto">{school.type}</span>}
              />
            ))}
          </Results>
        )}
        <Pagination
          previous={found.page > 1 ? schoolsUrl({ ...asked, page: found.page - 1 }) : undefined}
          next={found.page < found.pages ? schoolsUrl({ ...asked, page: found.page + 1 }) : undefined}
          page={found.page}
          pages={found.pages}
        />
      </div>
    </>
  )
}
