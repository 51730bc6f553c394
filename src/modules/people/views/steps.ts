/** The steps of the profile, in their order: each its own address below /welcome. */
export const stepNames = ['job-role', 'school', 'subjects', 'languages', 'class'] as const
export type StepName = (typeof stepNames)[number]
