/** Addresses of who belongs to a TwinSpace. */
export const membersUrl = (spaceId: string): string => `/twinspaces/${spaceId}/members`
export const memberRoleUrl = (spaceId: string, personId: string): string => `/twinspaces/${spaceId}/members/${personId}/role`
export const memberRemovalUrl = (spaceId: string, personId: string): string => `/twinspaces/${spaceId}/members/${personId}/removal`
export const departureUrl = (spaceId: string): string => `/twinspaces/${spaceId}/departure`
