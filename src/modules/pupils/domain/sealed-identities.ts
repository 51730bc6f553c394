import { seal, unseal } from '../../../platform/crypto/seal.ts'
import type { Settings } from '../../../platform/settings.ts'
import type { Space } from '../../space/index.ts'
import type { Identity } from './user-names.ts'

const purposeOf = (space: Space) => ['user names', `${space.id} ${space.schoolId}`] as const

/** The user names of a preview as they go through the browser: the program gives them, so that none says whose it is. */
export const sealIdentities = ({ secret }: Settings, space: Space, identities: readonly Identity[]): string =>
  seal(secret, purposeOf(space), JSON.stringify(identities))

/** The user names again; none when they were not sealed here for this space and school. */
export function openIdentities({ secret }: Settings, space: Space, sealed: string): Identity[] {
  const text = unseal(secret, purposeOf(space), sealed)
  return text ? (JSON.parse(text) as Identity[]) : []
}
