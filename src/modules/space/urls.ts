/** Addresses of a TwinSpace; `id` is the project's. */
export const spaceUrl = (id: string): string => `/twinspaces/${id}`
/** @param marks of the sections it tells of (`marksOf`) */
export const streamUrl = (id: string, marks: { readonly [name: string]: string } = {}): string => `/twinspaces/${id}/stream?${new URLSearchParams(marks)}`
export const removalUrl = (id: string, kind: string, itemId: string): string => `/twinspaces/${id}/${kind}/${itemId}/removal`
export const restorationUrl = (id: string, kind: string, itemId: string): string => `/twinspaces/${id}/${kind}/${itemId}/restoration`
