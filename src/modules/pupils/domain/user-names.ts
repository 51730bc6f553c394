import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/index.ts'
import { plainDigits } from '../../../platform/text/digits.ts'
import { foldText } from '../../../platform/text/fold-text.ts'
import { type Animal, animalCodes } from '../../../ui/emblem/animals.ts'

const words = [
  'amber',
  'brave',
  'bright',
  'calm',
  'clever',
  'cosy',
  'curious',
  'daring',
  'eager',
  'fast',
  'gentle',
  'glad',
  'golden',
  'happy',
  'honest',
  'jolly',
  'kind',
  'lively',
  'lucky',
  'merry',
  'mighty',
  'neat',
  'nimble',
  'noble',
  'polite',
  'proud',
  'quick',
  'quiet',
  'ready',
  'rosy',
  'silver',
  'smart',
  'snowy',
  'speedy',
  'steady',
  'sunny',
  'swift',
  'tidy',
  'true',
  'vivid',
  'warm',
  'wise',
  'witty',
  'zesty',
] as const

/** A user name says nothing of the child: a kind word, the child's animal, a number. Small letters of the Latin alphabet, for any keyboard. */
export const userNamePattern = /^[a-z]{3,12}-[a-z]{3,10}-\d{2,6}$/
export type Identity = { userName: string; animal: Animal }

const typedName = new RegExp(`^(\\p{L}+) ?(${animalCodes.join('|')}) ?(\\d+)$`, 'u')

/** The user name a child means, with whatever dashes, spaces, capitals or digits it is typed. */
export function plainUserName(typed: string): string {
  const text = foldText(plainDigits(typed))
  const [, word, animal, number] = typedName.exec(text) ?? []
  return animal ? `${word}-${animal}-${number}` : text.replaceAll(' ', '-')
}

const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)] as T

/** @param digits of the number at the end */
function propose(animal: Animal, digits: number): string {
  return `${pick(words)}-${animal}-${randomInt(10 ** (digits - 1), 10 ** digits)}`
}

/** As many free user names as asked for, the animals going round so that a class has all of them. */
export async function freeIdentities(db: Reader, count: number): Promise<Identity[]> {
  const start = randomInt(animalCodes.length)
  const animals = Array.from({ length: count }, (_, at) => animalCodes[(start + at) % animalCodes.length] as Animal)
  const created: Identity[] = []
  const used = new Set<string>()
  for (let digits = 2; created.length < count; digits = Math.min(digits + 1, 6)) {
    const proposed = animals.slice(created.length).map((animal) => ({ animal, userName: propose(animal, digits) }))
    const taken = await takenOf(
      db,
      proposed.map(({ userName }) => userName),
    )
    for (const { userName, animal } of proposed) {
      if (taken.has(userName) || used.has(userName) || animal !== animals[created.length]) continue
      used.add(userName)
      created.push({ userName, animal })
    }
  }
  return created
}

async function takenOf(db: Reader, names: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('pupils').select('user_name').where('user_name', '=', sql<string>`any(${names})`).execute()
  return new Set(rows.map((row) => row.user_name))
}
