import type { Declared, Source } from './declared.ts'
import type { Column, Prepare } from './prepare.ts'
import type { Recorded } from './record.ts'

/** What does not agree, a line each, and how many statements were looked at. */
export async function compare(
  { declared, trespasses }: Source,
  recorded: readonly Recorded[],
  prepare: Prepare,
): Promise<{ problems: string[]; statements: number }> {
  const problems = trespasses.map((place) => `${place} sends what this step cannot look at: write it with the builder, or sql\`…\`.execute()`)
  const byPlace = Map.groupBy(recorded, ({ place }) => place)
  let statements = 0
  for (const { place, columns } of declared) {
    const texts = Map.groupBy(byPlace.get(place) ?? [], ({ text }) => text)
    if (texts.size === 0) problems.push(`${place} no test runs this statement`)
    const found = new Set<string>()
    for (const [text, answers] of texts) {
      statements++
      const nulls = new Set(answers.flatMap(({ nulls }) => nulls))
      for (const problem of await disagreements(columns, nulls, prepare(text))) found.add(`${place} ${problem}`)
    }
    problems.push(...found)
  }
  const known = new Set(declared.map(({ place }) => place))
  const strange = [...byPlace.keys()].filter((place) => isProgram(place) && !known.has(place))
  problems.push(...strange.map((place) => `${place} has sent a raw statement that the source does not show there: have the tests run again`))
  return { problems, statements }
}

const isProgram = (place: string): boolean => place.startsWith('src/') && !/^src\/modules\/demo\/|\.test\.tsx?:|factory\.ts:/.test(place)

async function disagreements(declared: Declared['columns'], nulls: ReadonlySet<string>, returned: Promise<Column[]>): Promise<string[]> {
  const columns = await returned.catch((error: Error) => error)
  if (columns instanceof Error) return [`cannot be prepared: ${columns.message}`]
  const names = new Set(columns.map(({ name }) => name))
  return [
    ...(names.size < columns.length ? ['returns several columns of one name'] : []),
    ...[...declared.keys()].filter((name) => !names.has(name)).map((name) => `declares ${name}, which it does not return`),
    ...columns.flatMap((column) => {
      const values = declared.get(column.name)
      if (!values) return `returns ${column.name}, which it does not declare`
      const others = [...values].filter((value) => value !== 'null' && value !== column.value)
      const problems = []
      if (column.value !== 'json' && others.length > 0)
        problems.push(`declares ${column.name} as ${others.join(' or ')}: ${column.type} arrives as ${column.value}`)
      if (nulls.has(column.name) && !values.has('null')) problems.push(`declares ${column.name} as never null, and it was`)
      return problems
    }),
  ]
}
