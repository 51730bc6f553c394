// The process that attacks: told by its parent whom and how, and until when. Its own work should not be what others wait for:
// an attacker brings a machine of their own, so this one takes only what is left of ours.
import { setPriority } from 'node:os'
import { attacks } from './attacks.ts'
import type { Place } from './place.ts'

setPriority(15)
process.once('message', async ({ name, url, place, seconds }: { name: string; url: string; place: Place; seconds: number }) => {
  const begin = (): number => {
    process.send?.({ begun: true })
    return Date.now() + seconds * 1000
  }
  const told = await attacks[name]?.({ url, place, begin })
  process.send?.({ told })
})
