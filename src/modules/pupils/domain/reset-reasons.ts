/** Why a pupil gets a new card. */
export const resetReasons = ['lost', 'seen', 'year', 'other'] as const
export type ResetReason = (typeof resetReasons)[number]
