/** Addresses of schools and of looking for them. */
export const schoolsUrl = (asked: { q?: string; country?: string; page?: number } = {}): string => {
  const query = new URLSearchParams()
  if (asked.q) query.set('q', asked.q)
  if (asked.country) query.set('country', asked.country)
  if (asked.page && asked.page > 1) query.set('page', String(asked.page))
  return query.size > 0 ? `/schools?${query}` : '/schools'
}
export const schoolUrl = (id: string): string => `/schools/${id}`
export const suggestionsUrl = '/schools/suggestions'
