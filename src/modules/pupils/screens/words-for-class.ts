import type { Ctx } from '../../../platform/http/index.ts'
import { offeredAs } from '../../../platform/i18n/index.ts'
import type { Space } from '../../space/index.ts'
import { wordsLanguage } from '../domain/words.ts'
import { classLanguages } from '../queries.ts'

/**
 * The language that a class's words are most likely wanted in: that of its newest card; the teacher's, where it is spoken at schools of
 * the country; the country's, where it has one; else the teacher's.
 */
export async function wordsForClass(c: Ctx, space: Space): Promise<string> {
  const { newest, own, further } = await classLanguages(c.var.app.db, space)
  const teachers = offeredAs(c.var.locale.lang)
  const [only, another] = own
  return wordsLanguage([newest, [...own, ...further].includes(teachers) ? teachers : null, another ? null : only, teachers])
}
