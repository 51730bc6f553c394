import { countryName } from '../../../platform/i18n/index.ts'
import { Name, Parts } from '../../../ui/index.ts'
import { Town } from '../../vocabularies/index.ts'

/** “Coimbra, Portugal”, with the region where one is known: names of the place as they are written there, the country in the reader's language. */
export function Place({ town, region, country }: { town: string; region?: string; country: string }) {
  return (
    <Parts of={[town && <Town name={town} country={country} />, region && region !== town && <Name of={region} country={country} />, countryName(country)]} />
  )
}
