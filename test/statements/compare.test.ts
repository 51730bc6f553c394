import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import type { Column } from './prepare.ts'

const place = 'src/modules/pupils/queries.ts:7:9'
const columns = new Map([
  ['name', new Set(['string'])],
  ['age', new Set(['number', 'null'])],
])
const returned: Column[] = [
  { name: 'name', type: 'text', value: 'string' },
  { name: 'age', type: 'int4', value: 'number' },
]
type Case = { sent?: { place: string; text: string; nulls: string[] }[]; returned?: Column[]; trespasses?: string[] }

async function problems({ sent = [{ place, text: 'select', nulls: ['age'] }], trespasses = [], ...of }: Case): Promise<string[]> {
  return (await compare({ declared: [{ place, columns }], trespasses }, sent, async () => of.returned ?? returned)).problems
}

test('a statement that returns what its type says is fine', async () => {
  expect(await problems({})).toEqual([])
})

test('every difference between a type and its statement is said, with the place', async () => {
  const [name, age] = returned as [Column, Column]
  expect(await problems({ returned: [name] })).toEqual([`${place} declares age, which it does not return`])
  expect(await problems({ returned: [name, age, { ...age, name: 'aged' }] })).toEqual([`${place} returns aged, which it does not declare`])
  expect(await problems({ returned: [name, { ...age, type: 'text', value: 'string' }] })).toEqual([`${place} declares age as number: text arrives as string`])
  expect(await problems({ returned: [name, { ...age, type: 'jsonb', value: 'json' }] })).toEqual([])
  expect(await problems({ returned: [name, name, age] })).toEqual([`${place} returns several columns of one name`])
  expect(await problems({ sent: [{ place, text: 'select', nulls: ['name'] }] })).toEqual([`${place} declares name as never null, and it was`])
})

test('no statement is left out', async () => {
  const elsewhere = 'src/modules/pupils/queries.ts:8:1'
  const sent = { text: 'select', nulls: [] }
  expect(await problems({ sent: [] })).toEqual([`${place} no test runs this statement`])
  expect(await problems({ trespasses: [elsewhere] })).toEqual([
    `${elsewhere} sends what this step cannot look at: write it with the builder, or sql\`…\`.execute()`,
  ])
  expect(
    await problems({
      sent: [
        { ...sent, place },
        { ...sent, place: elsewhere },
      ],
    }),
  ).toEqual([`${elsewhere} has sent a raw statement that the source does not show there: have the tests run again`])
  expect(
    await problems({
      sent: [
        { ...sent, place },
        { ...sent, place: 'src/modules/pupils/pupils.test.ts:8:1' },
      ],
    }),
  ).toEqual([])
})
