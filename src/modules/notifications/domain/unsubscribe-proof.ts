import { isSigned, sign } from '../../../platform/crypto/seal.ts'
import type { Settings } from '../../../platform/settings.ts'

const purposes = { notifications: 'no more mails', news: 'no more news by mail' }
/** Which of somebody's mails end. */
export type Unsubscribed = keyof typeof purposes

/** What the address that ends a person's mails carries instead of a sign-in. */
export const unsubscribeProof = ({ secret }: Settings, personId: string, of: Unsubscribed): string => sign(secret, purposes[of], personId)

export const isUnsubscribeProof = ({ secret }: Settings, personId: string, of: Unsubscribed, proof: string): boolean =>
  isSigned(secret, purposes[of], personId, proof)
