import { countryName } from '../../../platform/i18n/index.ts'
import { Name, Parts } from '../../../ui/index.ts'
import { Town } from '../../vocabularies/index.ts'
import type { Workplace } from '../queries.ts'

/** Where someone works: each school with its place, “Escola Básica, Coimbra, Portugal”; the country alone when no school is known. */
export function Schools({ of, country }: { of: readonly Workplace[]; country: string | null }) {
  if (of.length === 0) return <>{country && countryName(country)}</>
  return (
    <>
      {of.map((school, at) => (
        <>
          {at > 0 && ' · '}
          <Parts
            of={[
              <Name of={school.name} country={school.country} />,
              school.town && <Town name={school.town} country={school.country} />,
              countryName(school.country),
            ]}
          />
        </>
      ))}
    </>
  )
}
