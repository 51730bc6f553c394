/** Addresses of a TwinSpace's pictures and the wall they hang on. */
export const materialsUrl = (spaceId: string): string => `/twinspaces/${spaceId}/materials`
export const picturesUrl = (spaceId: string): string => `/twinspaces/${spaceId}/pictures`
/** The page of a picture. */
export const picturePageUrl = (spaceId: string, pictureId: string): string => `/twinspaces/${spaceId}/pictures/${pictureId}`
export const pictureUrl = (spaceId: string, pictureId: string, width: number): string => `/twinspaces/${spaceId}/pictures/${pictureId}/${width}`
/** One of a form that came back, for whoever chose it. */
export const chosenPictureUrl = (spaceId: string, pictureId: string): string => `/twinspaces/${spaceId}/chosen-pictures/${pictureId}`
