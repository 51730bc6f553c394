import { countryName, languageName, t } from '../../../platform/i18n/index.ts'

/** What a support service (`be-fr`) is called in the reader's language: its country, and its community where there are several. */
export function serviceName(service: string): string {
  const [country = '', language] = service.split('-')
  const name = countryName(country.toUpperCase())
  return language ? `${name} (${languageName(language)})` : name
}

/** The same of any service, and the central one: null. */
export const serviceTitle = (service: string | null): string => (service === null ? t('countries.service.central') : serviceName(service))
