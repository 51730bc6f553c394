/** Widths a picture is kept in, in pixels: a phone's column, a page's, a large screen's. */
export const widths = [320, 960, 1600] as const
