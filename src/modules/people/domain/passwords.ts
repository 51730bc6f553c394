import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../platform/http/assets.ts'
import { RuleViolation } from '../../../platform/http/index.ts'

const common = new Set(
  readFileSync(join(root, 'src/modules/people/common-passwords.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
)
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')])

const leet: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }
const letters = (text: string): string => text.replace(/[013457@$!]/g, (sign) => leet[sign] ?? sign)
const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
const repeated = /^(.{1,5})\1+.{0,4}$/su
const isRun = (text: string): boolean => text.length > 3 && runs.some((run) => run.includes(text))
/** A year, a birthday, three signs: as much as people add to a word to please a rule. */
const maxAdded = 6

/**
 * Whether a password is among those tried first: a common one, also with a year, signs, or digits for letters;
 * a run of keys; something short over and over; or the address itself.
 */
export function isCommonPassword(password: string, email = ''): boolean {
  const lower = password.normalize('NFKC').toLowerCase()
  const word = bare(lower)
  const added = lower.replace(word, '')
  const core = added.length <= maxAdded || isRun(added) ? word : lower
  const half = lower.slice(0, lower.length / 2)
  if ([lower, core, letters(lower), bare(letters(lower)), letters(core), half + half === lower ? half : ''].some((each) => common.has(each))) return true
  if (repeated.test(lower) || isRun(lower) || isRun(core)) return true
  return email !== '' && (lower === email || core === bare(email.split('@')[0] ?? ''))
}

/** Refuses a common password, beside its field. */
export function refuseCommon(password: string, email: string): void {
  if (isCommonPassword(password, email)) throw new RuleViolation('people.password.common', 'password')
}
