export const queueUrl = '/queue'
export const applicationUrl = (validationId: string): string => `/queue/people/${validationId}`
export const decisionUrl = (validationId: string): string => `${applicationUrl(validationId)}/decision`
