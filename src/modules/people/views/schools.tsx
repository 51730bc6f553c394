import { countryName } from '../../../platform/i18n/index.ts'
import { Name, Parts } from '../../../ui/index.ts'
import { schoolUrl } from '../../schools/urls.ts'
import { Town } from '../../vocabularies/index.ts'
import type { Workplace } from '../queries.ts'

/** Where someone works: each school with its place, “Escola Básica, Coimbra, Portugal”; the country alone when no school is known. @param linked each leads to its page */
export function Schools({ of, country, linked }: { of: readonly Workplace[]; country: string | null; linked?: boolean }) {
  if (of.length === 0) return <>{country && countryName(country)}</>
  return (
    <>
      {of.map((school, at) => (
        <>
          {at > 0 && ' · '}
          <Parts
            of={[
              linked ? (
                <a href={schoolUrl(school.id)}>
                  <Name of={school.name} country={school.country} />
                </a>
              ) : (
                <Name of={school.name} country={school.country} />
              ),
              school.town && <Town name={school.town} country={school.country} />,
              countryName(school.country),
            ]}
          />
        </>
      ))}
    </>
  )
}
