/** METHOD path → what visitor, pupil, member, other teacher, other officer, officer of the country, central and founder meet. */
export const matrix: Record<string, string> = {}
