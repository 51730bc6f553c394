import { isSigned, sign } from '../../platform/crypto/seal.ts'
import type { Settings } from '../../platform/settings.ts'

export const notificationsUrl = '/notifications'
export const notificationUrl = (id: string): string => `${notificationsUrl}/${id}`
export const outboxUrl = '/outbox'

const purpose = 'no more mails'

/** The full address that ends a person's mails with one press and no sign-in: it carries its own proof. */
export const unsubscribeUrl = ({ baseUrl, secret }: Settings, personId: string): string =>
  `${baseUrl}/unsubscribe?person=${personId}&proof=${sign(secret, purpose, personId)}`

export const isUnsubscribeProof = ({ secret }: Settings, personId: string, proof: string): boolean => isSigned(secret, purpose, personId, proof)
