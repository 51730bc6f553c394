import { queryUrl } from '../../../platform/forms/read-query.ts'
import { countryName, items, languageName, list, message, namedInOrder, rich, t } from '../../../platform/i18n/index.ts'
import { Badge, Button, DialogLink, EmptyState, Form, FormField, Name, Notice, PageTitle, Pagination, Result, Results, Sheet, Time } from '../../../ui/index.ts'
import { availabilityWords, repliesWords, Schools } from '../../people/index.ts'
import { personUrl } from '../../people/urls.ts'
import { FindTabs } from '../../shell/index.ts'
import { UnderstoodChips } from '../../vocabularies/index.ts'
import type { Filters } from '../filters.ts'
import type { Counts, Find, Found } from '../find.ts'
import { findForm, sorts } from '../forms.ts'
import { partnersUrl } from '../urls.ts'
import { reasonWords, speaks, teaches } from './words.ts'

type Props = { filters: Filters; found: Found; plus: readonly string[] }

/** Find partners: the search first, results in one readable column, filters with their counts at the side. */
export function PartnersView({ filters, found, plus }: Props) {
  return (
    <>
      <PageTitle title={t('partners.title')} actions={<FindTabs current="people" />} />
      <turbo-frame id="found" target="_top" data-turbo-action="advance">
        <div class="stack">
          <Form action={partnersUrl} method="get" id="find" class="form inline wide" role="search" data-turbo-frame="found">
            <FormField of={findForm.filled(filters).q} label={t('partners.filter.text')} help={t('partners.filter.textHelp')} />
            <div class="row">
              <Button kind="primary" icon="search">
                {t('partners.filter.search')}
              </Button>
              <DialogLink to="filters" icon="sliders-horizontal" class="only-phone">
                {t('partners.filter.open')}
              </DialogLink>
            </div>
          </Form>
          <UnderstoodChips of={found.understood} hrefOf={(q) => queryUrl(partnersUrl, { ...filters, q, page: 1 })} />
          <div class="split start rule">
            <Sheet id="filters" title={t('partners.filter.title')}>
              <FilterFields filters={filters} counts={found.counts} plus={plus} />
            </Sheet>
            <Finds filters={filters} found={found} />
          </div>
        </div>
      </turbo-frame>
    </>
  )
}

function Finds({ filters, found }: Omit<Props, 'plus'>) {
  const { finds, total, page, pages, more, spelling } = found
  if (finds.length === 0)
    return (
      <EmptyState drawing="search" title={t('partners.nobody')}>
        <p>{t('partners.nobodyText')}</p>
      </EmptyState>
    )
  return (
    <div class="stack">
      <div class="between small">
        <p class="muted" role="status">
          {more ? t('partners.foundMore', { count: total }) : t('partners.found', { count: total })}
        </p>
        <Sorting filters={filters} />
      </div>
      {spelling === 'forgiving' && (
        <Notice>
          <p>{t('partners.spelling', { text: filters.q })}</p>
        </Notice>
      )}
      <Results dense>
        {finds.map((find) => (
          <FindResult find={find} />
        ))}
      </Results>
      <Pagination
        page={page}
        pages={pages}
        previous={page > 1 ? queryUrl(partnersUrl, { ...filters, page: page - 1 }) : undefined}
        next={page < pages ? queryUrl(partnersUrl, { ...filters, page: page + 1 }) : undefined}
      />
    </div>
  )
}

/** Choices that need no button: each is a page of its own. */
function Sorting({ filters }: Pick<Props, 'filters'>) {
  return (
    <nav class="row sorting" aria-label={t('partners.sort')}>
      <span class="muted">{t('partners.sort')}</span>
      {(['', ...sorts] as const).map((sort) => (
        <a href={queryUrl(partnersUrl, { ...filters, sort, page: 1 })} aria-current={sort === filters.sort ? 'true' : undefined}>
          {message(`partners.sort.${sort || 'fit'}`)}
        </a>
      ))}
    </nav>
  )
}

function FindResult({ find }: { find: Find }) {
  const school = find.schools[0]
  return (
    <Result
      href={personUrl(find.id)}
      title={<Name of={find.name} country={find.country} />}
      id={school?.id ?? find.id}
      place={
        <>
          <Schools of={find.schools.slice(0, 1)} country={find.country} />
          {find.zone && <> · {rich('partners.there', { time: <Time at={new Date()} form="time" zone={find.zone} /> })}</>}
        </>
      }
      facts={items([...teaches(find), speaks(find)].filter(Boolean))}
      text={find.ideas || find.about}
      why={reasonWords(find.why)}
      foot={repliesWords(find.repliesWithin)}
      actions={find.isContact ? <Badge tone="done">{t('partners.isContact')}</Badge> : !find.availableProjects && <Badge>{availabilityWords(find)}</Badge>}
    />
  )
}

function FilterFields({ filters, counts, plus }: Pick<Props, 'filters' | 'plus'> & { counts: Counts }) {
  const options = (kind: string, of: Counts[keyof Counts], word: (code: string) => string) => {
    const found = new Map(of.map(({ code, count }) => [code, count]))
    return namedInOrder(kind, [...found.keys()], word).map((option) => ({ ...option, count: found.get(option.value) ?? 0 }))
  }
  const form = findForm.filled(filters)
  const chosen = { form: 'find', optional: false }
  return (
    <div class="form">
      <FormField
        of={form.country}
        {...chosen}
        label={t('partners.filter.country')}
        empty={t('partners.filter.anyCountry')}
        options={options('region', counts.country, countryName)}
      />
      <FormField
        of={form.language}
        {...chosen}
        label={t('partners.filter.language')}
        empty={t('partners.filter.anyLanguage')}
        options={options('language', counts.language, languageName)}
      />
      <FormField
        of={form.subject}
        {...chosen}
        label={t('partners.filter.subject')}
        empty={t('partners.filter.anySubject')}
        options={options('subject', counts.subject, (code) => message(`vocabularies.subject.${code}`))}
      />
      <FormField
        of={form.ages}
        {...chosen}
        label={t('partners.filter.ages')}
        empty={t('partners.filter.anyAges')}
        options={counts.ages.map(({ code, count }) => ({ value: code, label: message(`vocabularies.ages.${code}`), count }))}
      />
      <FormField
        of={form.plus}
        form="find"
        label={t('partners.filter.plus')}
        help={list(namedInOrder('region', plus, countryName).map(({ label }) => label))}
      />
      <FormField of={form.all} form="find" label={t('partners.filter.all')} help={t('partners.filter.allHelp')} />
      <Button form="find">{t('partners.filter.show')}</Button>
    </div>
  )
}
