/** Addresses of a TwinSpace; `id` is the project's. */
export const spaceUrl = (id: string): string => `/twinspaces/${id}`
export const streamUrl = (id: string): string => `/twinspaces/${id}/stream`
export const removalUrl = (id: string, kind: string, itemId: string): string => `/twinspaces/${id}/${kind}/${itemId}/removal`
export const restorationUrl = (id: string, kind: string, itemId: string): string => `/twinspaces/${id}/${kind}/${itemId}/restoration`
