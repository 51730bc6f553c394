/** The countries and their rules, for the central service. */
export const countriesUrl = '/countries'
/** Every support service, for everybody. */
export const servicesUrl = '/services'
/** How a support service (its code) is written to; without one, the central one. */
export const serviceUrl = (service: string | null): string => `/services/${service ?? 'central'}`
/** The service that looks after whoever asks. */
export const ownServiceUrl = '/services/own'
export const contactUrl = (service: string | null): string => `${serviceUrl(service)}/contact`
