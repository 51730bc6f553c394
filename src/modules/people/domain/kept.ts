/** How long what belongs to an account is kept. An unconfirmed one: its last link was good for two days. A mail: what it said is forgotten as soon as it is sent. */
export const kept = { unconfirmedDays: 14, mailDays: 90, sessionDays: 30, officeHours: 12 } as const
