import { countryName, rich } from '../../../platform/i18n/index.ts'

/** “Coimbra, Portugal”, with the region where one is known: names of the place as they are written there, the country in the reader's language. */
export function Place({ town, region, country }: { town: string; region?: string; country: string }) {
  const local = [town, region !== town && region].filter(Boolean).join(', ')
  return local ? rich('schools.place', { local: <bdi>{local}</bdi>, country: countryName(country) }) : countryName(country)
}
