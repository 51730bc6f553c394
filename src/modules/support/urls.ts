export const queueUrl = '/queue'
/** What is about to be decided together, to be looked at first. */
export const previewUrl = '/queue/preview'
/** What has been decided; several decisions are sent there. */
export const decisionsUrl = '/queue/decisions'
export const applicationUrl = (validationId: string): string => `/queue/people/${validationId}`
export const decisionUrl = (validationId: string): string => `${applicationUrl(validationId)}/decision`
/** Takes a decision back: the application returns to the queue. */
export const returnUrl = (validationId: string): string => `${applicationUrl(validationId)}/return`
/** Everybody whom an officer's services look after. */
export const teachersUrl = '/queue/teachers'
export const teacherUrl = (personId: string): string => `/queue/teachers/${personId}`
export const revocationUrl = (personId: string): string => `${teacherUrl(personId)}/revocation`
export const suspensionUrl = (personId: string): string => `${teacherUrl(personId)}/suspension`
export const restorationUrl = (personId: string): string => `${teacherUrl(personId)}/restoration`
