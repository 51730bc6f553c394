import type { DataOf } from '../../../platform/forms/index.ts'
import { queryUrl } from '../../../platform/forms/read-query.ts'
import { countryName, namedInOrder, rich, t } from '../../../platform/i18n/index.ts'
import { Button, EmptyState, Form, FormField, Name, PageTitle, Pagination, Result, Results } from '../../../ui/index.ts'
import { FindTabs } from '../../shell/index.ts'
import { UnderstoodChips } from '../../vocabularies/index.ts'
import { findForm } from '../forms.ts'
import type { SchoolPage } from '../queries.ts'
import { schoolsUrl, schoolUrl } from '../urls.ts'
import { Place } from './place.tsx'

type Props = { asked: DataOf<typeof findForm>; found: SchoolPage; seeking: boolean }

/** Search of all schools, by words and country. @param seeking whether schools are one way to find partners */
export function SchoolsView({ asked, found, seeking }: Props) {
  const counts = new Map(found.countries.map(({ country, count }) => [country, count]))
  const options = namedInOrder('region', [...counts.keys()], countryName).map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }))
  const form = findForm.filled(asked)
  return (
    <>
      <PageTitle title={t('schools.title')} lead={t('schools.lead')} actions={seeking && <FindTabs current="schools" />} />
      <div class="stack loose">
        <search>
          <auto-submit>
            <Form action={schoolsUrl} method="get" class="form inline" data-turbo-action="replace">
              <FormField of={form.q} label={t('schools.search')} help={t('schools.search.help')} />
              <FormField of={form.country} label={t('schools.country')} empty={t('schools.country.all')} options={options} optional={false} width="medium" />
              <div class="actions">
                <Button kind="primary" icon="search">
                  {t('schools.find')}
                </Button>
              </div>
            </Form>
          </auto-submit>
        </search>
        <UnderstoodChips of={found.understood} hrefOf={(q) => queryUrl(schoolsUrl, { ...asked, q })} />
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
                title={<Name of={school.name} country={school.country} />}
                id={school.id}
                place={<Place {...school} />}
                facts={school.type && <span dir="auto">{school.type}</span>}
              />
            ))}
          </Results>
        )}
        <Pagination
          previous={found.page > 1 ? queryUrl(schoolsUrl, { ...asked, page: found.page - 1 }) : undefined}
          next={found.page < found.pages ? queryUrl(schoolsUrl, { ...asked, page: found.page + 1 }) : undefined}
          page={found.page}
          pages={found.pages}
        />
        <p class="small muted">{rich('schools.credit', { link: (text) => <a href="https://www.geonames.org/">{text}</a> })}</p>
      </div>
    </>
  )
}
