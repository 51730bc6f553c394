/** Addresses of finding partners and of contacts. */
export const partnersUrl = '/partners'
export const contactRequestUrl = (id: string): string => `/people/${id}/contact-request`
export const contactAnswerUrl = (requestId: string): string => `/contact-requests/${requestId}/answer`
export const contactsUrl = '/contacts'
export const contactReturnUrl = (requestId: string): string => `/contact-requests/${requestId}/return`
