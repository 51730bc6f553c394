import { expect, it } from 'vitest'
import { chance } from './chance.ts'
import { Emblem } from './emblem.tsx'
import { knitting } from './knitting.ts'
import { TwinEmblem } from './twin.tsx'

const ids = Array.from({ length: 3000 }, (_, at) => `id-${at}`)

it('draws the same emblem for the same id', () => {
  expect(Emblem({ id: 'coimbra' }).text).toBe(Emblem({ id: 'coimbra' }).text)
  expect(Emblem({ id: 'coimbra' }).text).not.toBe(Emblem({ id: 'tartu' }).text)
})

it('keeps every emblem under 900 bytes and most of them apart', () => {
  const drawn = ids.map((id) => Emblem({ id }).text)
  expect(Math.max(...drawn.map((text) => text.length))).toBeLessThan(900)
  expect(new Set(drawn).size).toBeGreaterThan(1000)
})

it('interlocks two emblems the same way round whoever comes first', () => {
  expect(TwinEmblem({ ids: ['a', 'b'] }).text).toBe(TwinEmblem({ ids: ['b', 'a'] }).text)
})

it('mirrors every knitting chart, so that none can be read as a turning sign', () => {
  for (const id of ids.slice(0, 300)) {
    const rows = Array.from({ length: 8 }, () => '')
    for (const [, x, y, width] of knitting(chance(id)).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      const at = Number(y) / 6
      rows[at] = `${(rows[at] as string).padEnd(Number(x) / 6)}${'#'.repeat(Number(width) / 6)}`
    }
    const chart = rows.map((row) => row.padEnd(8))
    expect(chart).toEqual(chart.map((row) => [...row].reverse().join('')))
    expect(chart).toEqual([...chart].reverse())
  }
})
