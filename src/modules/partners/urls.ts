/** Addresses of finding partners, of people's profiles and of contacts. */
export const partnersUrl = '/partners'
export const personUrl = (id: string): string => `/people/${id}`
export const contactRequestUrl = (id: string): string => `/people/${id}/contact-request`
export const contactAnswerUrl = (requestId: string): string => `/contact-requests/${requestId}/answer`
export const contactsUrl = '/contacts'
