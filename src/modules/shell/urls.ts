/** Chooses between light, dark and the system's look. */
export const themeUrl = '/theme'
