/** Addresses of a TwinSpace's journal, which is its first page. */
export const postsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/posts`
export const postUrl = (spaceId: string, postId: string): string => `/twinspaces/${spaceId}/posts/${postId}`
export const commentsUrl = (spaceId: string, postId: string): string => `/twinspaces/${spaceId}/posts/${postId}/comments`
