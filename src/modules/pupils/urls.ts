/** Where pupils sign in. */
export const pupilSignInUrl = '/pupil'
export const pupilCodeUrl = '/pupil/code'
export const pupilSignOutUrl = '/pupil/sign-out'
/** The pupils of a TwinSpace, for the teachers of their school. */
export const pupilsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils`
export const pupilPreviewUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils/preview`
export const pupilCardsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils/cards`
export const pupilLockUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/lock`
export const pupilUnlockUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/unlocking`
export const pupilRolesUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pupils/roles`
export const pupilNameUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/name`
export const pupilRoleUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/role`
export const pupilRemovalUrl = (spaceId: string, pupilId: string): string => `/twinspaces/${spaceId}/pupils/${pupilId}/removal`
