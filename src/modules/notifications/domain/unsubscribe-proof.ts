import { isSigned, sign } from '../../../platform/crypto/seal.ts'
import type { Settings } from '../../../platform/settings.ts'

const purpose = 'no more mails'

/** What the address that ends a person's mails carries instead of a sign-in. */
export const unsubscribeProof = ({ secret }: Settings, personId: string): string => sign(secret, purpose, personId)

export const isUnsubscribeProof = ({ secret }: Settings, personId: string, proof: string): boolean => isSigned(secret, purpose, personId, proof)
