/** Roles a founder or administrator gives to members; founders keep theirs to the end. */
export const givenRoles = ['administrator', 'teacher', 'guest'] as const
export type GivenRole = (typeof givenRoles)[number]
