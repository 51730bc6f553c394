/** The countries and their rules, for the central service. */
export const countriesUrl = '/countries'
