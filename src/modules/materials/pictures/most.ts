/** Pictures of one form. */
export const mostPictures = 6
