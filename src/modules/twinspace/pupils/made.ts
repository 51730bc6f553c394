import { RuleBroken } from '../../../platform/http/errors.ts'
import { mostPupils, namesIn } from './names.ts'

/** The names of a form's list. @throws RuleBroken when there are none or too many */
export function namesOf(list: string): string[] {
  const names = namesIn(list)
  if (names.length === 0) throw new RuleBroken('pupils.none', 'list')
  if (names.length > mostPupils) throw new RuleBroken('pupils.tooLong', 'list', { count: names.length })
  return names
}
