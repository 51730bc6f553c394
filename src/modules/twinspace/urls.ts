/** Addresses of a TwinSpace; `id` is the project's. */
export const spaceUrl = (id: string): string => `/twinspaces/${id}`
export const postsUrl = (id: string): string => `${spaceUrl(id)}/posts`
export const postUrl = (id: string, postId: string): string => `${postsUrl(id)}/${postId}`
export const commentsUrl = (id: string, postId: string): string => `${postUrl(id, postId)}/comments`
export const streamUrl = (id: string): string => `${spaceUrl(id)}/stream`
export const materialsUrl = (id: string): string => `${spaceUrl(id)}/materials`
export const picturesUrl = (id: string): string => `${spaceUrl(id)}/pictures`
export const pictureUrl = (id: string, pictureId: string, width: number): string => `${picturesUrl(id)}/${pictureId}/${width}`
export const membersUrl = (id: string): string => `${spaceUrl(id)}/members`
const memberUrl = (id: string, personId: string): string => `${membersUrl(id)}/${personId}`
export const pupilsUrl = (id: string): string => `${spaceUrl(id)}/pupils`
const pupilUrl = (id: string, pupilId: string): string => `${pupilsUrl(id)}/${pupilId}`
/** Where pupils sign in. */
export const pupilSignInUrl = '/pupil'
export const pupilCodeUrl = '/pupil/code'
export const pupilSignOutUrl = '/pupil/sign-out'
export const memberRoleUrl = (id: string, personId: string): string => `${memberUrl(id, personId)}/role`
export const memberRemovalUrl = (id: string, personId: string): string => `${memberUrl(id, personId)}/removal`
export const departureUrl = (id: string): string => `${spaceUrl(id)}/departure`
export const removalUrl = (id: string, kind: string, itemId: string): string => `${spaceUrl(id)}/${kind}/${itemId}/removal`
export const restorationUrl = (id: string, kind: string, itemId: string): string => `${spaceUrl(id)}/${kind}/${itemId}/restoration`
export const pupilPreviewUrl = (id: string): string => `${pupilsUrl(id)}/preview`
export const pupilCardsUrl = (id: string): string => `${pupilsUrl(id)}/cards`
export const pupilLockUrl = (id: string, pupilId: string): string => `${pupilUrl(id, pupilId)}/lock`
export const pupilUnlockUrl = (id: string, pupilId: string): string => `${pupilUrl(id, pupilId)}/unlocking`
export const pupilRoleUrl = (id: string, pupilId: string): string => `${pupilUrl(id, pupilId)}/role`
export const pupilRemovalUrl = (id: string, pupilId: string): string => `${pupilUrl(id, pupilId)}/removal`
