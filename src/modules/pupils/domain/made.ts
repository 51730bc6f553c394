import { RuleViolation } from '../../../platform/http/index.ts'
import { maxPupils, namesIn } from './names.ts'

/** The names of a form's list. @throws RuleViolation when there are none or too many */
export function namesOf(list: string): string[] {
  const names = namesIn(list)
  if (names.length === 0) throw new RuleViolation('pupils.none', 'list')
  if (names.length > maxPupils) throw new RuleViolation('pupils.tooLong', 'list', { count: names.length })
  return names
}
