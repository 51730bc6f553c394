/** Addresses of projects, of their drafts and of the services' queue. */
export type DraftStep = 'idea' | 'pupils' | 'work'

export const projectsUrl = '/projects'
export const newProjectUrl = (contactId?: string): string => (contactId ? `/projects/new?contact=${contactId}` : '/projects/new')
export const projectUrl = (id: string): string => `/projects/${id}`
export const draftUrl = (id: string, step?: DraftStep): string => `/projects/${id}/draft${step ? `/${step}` : ''}`
export const proposalUrl = (id: string): string => `/projects/${id}/proposal`
export const answerUrl = (id: string): string => `/projects/${id}/answer`
export const recallUrl = (id: string): string => `/projects/${id}/recall`
export const withdrawalUrl = (id: string): string => `/projects/${id}/withdrawal`
export const closureUrl = (id: string): string => `/projects/${id}/closure`
export const closureAgreementUrl = (id: string): string => `/projects/${id}/closure/agreement`
export const closureRefusalUrl = (id: string): string => `/projects/${id}/closure/refusal`
export const reopeningUrl = (id: string): string => `/projects/${id}/reopening`
export const approvalsUrl = '/queue/projects'
export const approvalUrl = (approvalId: string): string => `/queue/projects/${approvalId}`
export const decisionUrl = (approvalId: string): string => `/queue/projects/${approvalId}/decision`
