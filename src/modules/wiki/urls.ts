/** The pages of a TwinSpace. `spaceId` is the project's. */
export const pagesUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pages`
/** A page to read. */
export const pageUrl = (spaceId: string, pageId: string): string => `${pagesUrl(spaceId)}/${pageId}`
/** A page to write in. */
export const editPageUrl = (spaceId: string, pageId: string): string => `${pageUrl(spaceId, pageId)}/edit`
/** Its title, and who may write in it. */
export const pageSettingsUrl = (spaceId: string, pageId: string): string => `${pageUrl(spaceId, pageId)}/settings`
export const pagePositionUrl = (spaceId: string, pageId: string): string => `${pageUrl(spaceId, pageId)}/position`
export const pageRemovalUrl = (spaceId: string, pageId: string): string => `${pageUrl(spaceId, pageId)}/removal`
export const pageReturnUrl = (spaceId: string, pageId: string): string => `${pageUrl(spaceId, pageId)}/return`
/** Where the editor opens its socket: the page stands in the address, so that a proxy can send all of its writers to one process. */
export const collaborationUrl = (pageId: string): string => `/collaboration/${pageId}`
