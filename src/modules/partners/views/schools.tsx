import { countryName } from '../../../platform/i18n/index.ts'
import { Parts } from '../../../ui/index.ts'
import type { ContactSchool } from '../domain/contacts.ts'
import { schoolParts } from './words.ts'

/** Where someone works: each school with its place; the country alone when no school is known. */
export function Schools({ of, country }: { of: readonly ContactSchool[]; country: string | null }) {
  if (of.length === 0) return <>{country && countryName(country)}</>
  return (
    <>
      {of.map((school, at) => (
        <>
          {at > 0 && ' · '}
          <Parts of={schoolParts(school)} />
        </>
      ))}
    </>
  )
}
