export const queueUrl = '/queue'
export const decisionsUrl = '/queue/decisions'
export const applicationUrl = (validationId: string): string => `/queue/people/${validationId}`
export const decisionUrl = (validationId: string): string => `${applicationUrl(validationId)}/decision`
