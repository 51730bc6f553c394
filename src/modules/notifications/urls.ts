export const notificationsUrl = '/notifications'
export const notificationUrl = (id: string): string => `/notifications/${id}`
export const notificationsReadUrl = '/notifications/read'
export const outboxUrl = '/outbox'
export const outboxMailUrl = (id: string): string => `/outbox/${id}`
/** Ends a person's mails with one press and no sign-in: `proof` says that the program gave the address. */
export const unsubscribeUrl = (personId: string, of: 'notifications' | 'news', proof: string): string =>
  `/unsubscribe?${new URLSearchParams({ person: personId, ...(of === 'news' ? { of } : {}), proof })}`
export const unsubscribedUrl = '/unsubscribe/done'
