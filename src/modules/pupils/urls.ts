/** Where pupils sign in. */
export const pupilSignInUrl = '/pupil'
export const pupilCodeUrl = '/pupil/code'
export const pupilSignOutUrl = '/pupil/sign-out'
/** The pupils of a TwinSpace, for the teachers of their school. */
export const pupilsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils`
export const pupilPreviewUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils/preview`
export const pupilCardsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils/cards`
/** Where new cards are asked for. @param pupilId for one pupil; for all of them unless told */
export const newCardsUrl = (spaceId: string, pupilId?: string): string => `${pupilCardsUrl(spaceId)}${pupilId ? `?pupil=${pupilId}` : ''}`
/** The same for those who were ticked. */
export const tickedCardsUrl = (spaceId: string): string => `${pupilCardsUrl(spaceId)}/preview`
/** What happened to the accounts. @param page from 1 */
export const pupilHistoryUrl = (spaceId: string, page = 1): string => `/twinspaces/${spaceId}/pupils/history${page > 1 ? `?page=${page}` : ''}`
export const pupilLockUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/lock`
export const pupilUnlockUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/unlocking`
export const pupilRolesUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils/roles`
export const pupilNameUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/name`
export const pupilRoleUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/role`
export const pupilRemovalUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/removal`
