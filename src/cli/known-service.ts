import type { Db } from '../platform/db/index.ts'
import { OperatorError } from '../platform/operator-error.ts'

/** The support service of a code as somebody types it. @throws OperatorError that names the services of the country, where there are others */
export async function knownService(db: Db, said: string | undefined): Promise<{ code: string; country: string }> {
  const code = said?.trim().toLowerCase()
  if (!code) throw new OperatorError('--service must hold the code of a support service, such as gr')
  const country = code.slice(0, 2).toUpperCase()
  const all = await db.selectFrom('services').select(['code', 'country']).where('country', '=', country).orderBy('place').execute()
  const found = all.find((each) => each.code === code)
  if (found) return found
  const others = all.length > 0 ? `. There are: ${all.map((each) => each.code).join(', ')}` : ''
  throw new OperatorError(`--service: there is no support service ${code}${others}`)
}
