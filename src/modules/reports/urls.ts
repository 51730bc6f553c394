/** Where a pupil asks for help. @param page they are on */
export const helpUrl = (spaceId: string, page?: string): string => `/twinspaces/${spaceId}/help${page ? `?from=${encodeURIComponent(page)}` : ''}`
/** What has become of it. */
export const askedUrl = (spaceId: string, reportId: string): string => `/twinspaces/${spaceId}/help/${reportId}`
/** Where something in a TwinSpace is reported. @param kind posts, comments, pictures, pages */
export const itemReportUrl = (spaceId: string, kind: 'posts' | 'comments' | 'pictures' | 'pages', itemId: string): string =>
  `/twinspaces/${spaceId}/${kind}/${itemId}/report`
export const personReportUrl = (id: string): string => `/people/${id}/report`
export const projectReportUrl = (id: string): string => `/projects/${id}/report`
export const requestReportUrl = (id: string): string => `/contact-requests/${id}/report`
/** Those one has sent. */
export const sentReportsUrl = '/reports'
/** Those one looks into: in a TwinSpace, and in a service's queue. */
export const spaceReportsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/reports`
export const queueReportsUrl = '/queue/reports'
/** One of them in a TwinSpace, and what is done about it. */
export const spaceReportUrl = (spaceId: string, id: string): string => `/twinspaces/${spaceId}/reports/${id}`
export const spaceTakingUrl = (spaceId: string, id: string): string => `/twinspaces/${spaceId}/reports/${id}/taking`
export const spaceClosureUrl = (spaceId: string, id: string): string => `/twinspaces/${spaceId}/reports/${id}/closure`
export const spaceKeptPictureUrl = (spaceId: string, id: string, pictureId: string, width: number): string =>
  `/twinspaces/${spaceId}/reports/${id}/pictures/${pictureId}/${width}`
/** The same in the queue. */
export const queueReportUrl = (id: string): string => `/queue/reports/${id}`
export const queueTakingUrl = (id: string): string => `/queue/reports/${id}/taking`
export const queueClosureUrl = (id: string): string => `/queue/reports/${id}/closure`
export const queueKeptPictureUrl = (id: string, pictureId: string, width: number): string => `/queue/reports/${id}/pictures/${pictureId}/${width}`
