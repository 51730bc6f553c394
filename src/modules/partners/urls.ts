/** Addresses of finding partners, of people's profiles and of contacts. */
export const partnersUrl = '/partners'
export const personUrl = (id: string): string => `/people/${id}`
export const contactRequestUrl = (id: string): string => `/people/${id}/contact-request`
export const contactAnswerUrl = (requestId: string): string => `/contact-requests/${requestId}/answer`
/** Begins a project with a contact: that module stands on this one, so the path stands here. */
export const foundWithUrl = (contactId: string): string => `/projects/new?contact=${contactId}`
export const schoolsUrl = '/schools'
export const contactsUrl = '/contacts'
