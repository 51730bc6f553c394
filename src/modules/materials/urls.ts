/** Addresses of a TwinSpace's pictures and the wall they hang on. */
export const materialsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/materials`
export const picturesUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pictures`
export const pictureUrl = (spaceId: string, pictureId: string, width: number): string => `/twinspaces/${spaceId}/pictures/${pictureId}/${width}`
