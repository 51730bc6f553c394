/** Addresses of a TwinSpace's journal, which is its first page. */
export const postsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/posts`
export const postUrl = (spaceId: string, postId: string): string => `/twinspaces/${spaceId}/posts/${postId}`
export const commentsUrl = (spaceId: string, postId: string): string => `/twinspaces/${spaceId}/posts/${postId}/comments`
export const editPostUrl = (spaceId: string, postId: string): string => `${postUrl(spaceId, postId)}/edit`
export const postWordsUrl = (spaceId: string, postId: string): string => `${postUrl(spaceId, postId)}/words`
export const editCommentUrl = (spaceId: string, commentId: string): string => `/twinspaces/${spaceId}/comments/${commentId}/edit`
export const commentWordsUrl = (spaceId: string, commentId: string): string => `/twinspaces/${spaceId}/comments/${commentId}/words`
/** What is new for a pupil, who has no other place. */
export const spaceNewsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/news`
