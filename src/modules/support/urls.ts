export const queueUrl = '/queue'
export const projectQueueUrl = '/queue/projects'
export const applicationUrl = (validationId: string): string => `/queue/people/${validationId}`
export const decisionUrl = (validationId: string): string => `${applicationUrl(validationId)}/decision`
