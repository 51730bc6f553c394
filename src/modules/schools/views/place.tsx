import { countryName } from '../../../platform/i18n/index.ts'
import { Parts } from '../../../ui/index.ts'

/** “Coimbra, Portugal”, with the region where one is known: names of the place as they are written there, the country in the reader's language. */
export function Place({ town, region, country }: { town: string; region?: string; country: string }) {
  return <Parts of={[town, region !== town && region, countryName(country)]} />
}
