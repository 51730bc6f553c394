import { countryName } from '../../../platform/i18n/index.ts'

/** “Coimbra, Portugal”, with the region where one is known. */
export function placeOf({ town, region, country }: { town: string; region?: string; country: string }): string {
  return [town, region !== town && region, countryName(country)].filter(Boolean).join(', ')
}
