/** Addresses of schools and of looking for them. */
export const schoolsUrl = '/schools'
export const schoolUrl = (id: string): string => `/schools/${id}`
export const schoolServiceUrl = (id: string): string => `/schools/${id}/service`
export const suggestionsUrl = '/schools/suggestions'
