import { circle, type Draw, path, rect, ridge, sheet } from './draw.ts'

const times = [
  { name: 'in the morning', sky: '#f6d9b8', sun: '#fff3dc', far: '#b9a8b4', mid: '#7f9a86', near: '#4d7358', water: '#a9bfc4' },
  { name: 'at noon', sky: '#cfe4ee', sun: '#fffbe8', far: '#a7bdc9', mid: '#86aa74', near: '#577f4a', water: '#7fb2c8' },
  { name: 'in the evening', sky: '#eeb08a', sun: '#f8dd8a', far: '#8c7796', mid: '#6b6a7d', near: '#3e4a5b', water: '#c58f86' },
  { name: 'in winter', sky: '#e3e9ee', sun: '#ffffff', far: '#c7d0d8', mid: '#dbe2e6', near: '#f5f7f8', water: '#9fb4c2' },
] as const

/** Hills one behind the other, with trees. */
export const hills: Draw = (chance) => {
  const time = chance.pick(times)
  const trees = Array.from({ length: chance.between(4, 11) }, () => {
    const x = chance.between(40, 920)
    const y = chance.between(470, 590)
    const size = (y - 380) / 3.2
    return (
      rect(x - 3, y - 10, 6, size * 0.5, '#5b4636') +
      path(`M${x} ${y - size * 1.7}l${size * 0.55} ${size * 1.5}h-${size * 1.1}z`, `fill="${time.name === 'in winter' ? '#41604f' : '#2f5540'}"`)
    )
  })
  const shapes =
    sheet(time.sky) +
    circle(chance.between(120, 840), chance.between(90, 190), 46, time.sun) +
    path(ridge(chance, 300, 70), `fill="${time.far}"`) +
    path(ridge(chance, 380, 50), `fill="${time.mid}"`) +
    path(ridge(chance, 480, 30), `fill="${time.near}"`) +
    trees.join('')
  return { shapes, alt: `Painted landscape ${time.name}: three rows of hills one behind the other, ${trees.length} trees in front.` }
}

/** A river that comes from the hills, with a measuring post or a bridge. */
export const river: Draw = (chance) => {
  const time = chance.pick(times)
  const bend = chance.between(-140, 140)
  const bridge = chance.unit() < 0.5
  const water = path(
    `M${470 + bend / 3} 360C${470 - bend} 430 ${470 + bend} 470 ${400 - bend / 2} 640H${720 - bend / 2}C${640 + bend} 480 ${500 - bend} 430 ${500 + bend / 3} 360z`,
    `fill="${time.water}"`,
  )
  const ripples = Array.from({ length: 7 }, () =>
    path(`M${chance.between(420, 620)} ${chance.between(470, 620)}q14 -6 28 0t28 0`, 'fill="none" stroke="#fff" stroke-width="3" opacity=".6"'),
  )
  const built = bridge
    ? path('M300 470h400v18h-400zM330 488c40 0 60 44 60 60h30c0-30 20-60 70-60s70 30 70 60h30c0-20 20-60 60-60z', 'fill="#8a7566"')
    : rect(362, 430, 10, 150, '#f6f3ea') + [0, 1, 2, 3, 4, 5, 6].map((step) => rect(362, 436 + step * 20, 10, 10, '#b5452f')).join('')
  const shapes =
    sheet(time.sky) + path(ridge(chance, 280, 60), `fill="${time.far}"`) + path(ridge(chance, 370, 22), `fill="${time.mid}"`) + water + ripples.join('') + built
  return {
    shapes,
    alt: `Painted river ${time.name}, winding out of the hills, with ${bridge ? 'a stone bridge over it' : 'a red and white measuring post at its bank'}.`,
  }
}

/** A night with a constellation and a horizon. */
export const stars: Draw = (chance) => {
  const small = Array.from({ length: 150 }, () => circle(chance.between(0, 960), chance.between(0, 520), chance.unit() * 1.8 + 0.5, '#f4efe0'))
  const figures = [
    {
      name: 'the Great Bear',
      points: [
        [230, 170],
        [330, 150],
        [400, 185],
        [470, 215],
        [480, 300],
        [610, 310],
        [625, 220],
        [470, 215],
      ],
    },
    {
      name: 'Orion',
      points: [
        [380, 120],
        [560, 140],
        [490, 280],
        [455, 292],
        [420, 304],
        [360, 430],
        [420, 304],
        [380, 120],
      ],
    },
    {
      name: 'Cassiopeia',
      points: [
        [250, 220],
        [360, 300],
        [450, 210],
        [560, 270],
        [650, 170],
      ],
    },
  ] as const
  const figure = chance.pick(figures)
  const line = path(`M${figure.points.map((point) => point.join(' ')).join('L')}`, 'fill="none" stroke="#8fb0ff" stroke-width="1.5" opacity=".7"')
  const bright = figure.points.map(([x, y]) => circle(x, y, 5, '#fff7d6'))
  const houses = Array.from({ length: chance.between(3, 7) }, () => {
    const x = chance.between(20, 880)
    return rect(x, 545, 60, 60, '#0b1020') + path(`M${x - 6} 547l36-28 36 28z`, 'fill="#0b1020"') + rect(x + 22, 562, 14, 16, '#f0ae2d')
  })
  const shapes = sheet('#17203a') + small.join('') + line + bright.join('') + path(ridge(chance, 560, 16), 'fill="#0b1020"') + houses.join('')
  return { shapes, alt: `Drawing of the night sky: ${figure.name}, joined by lines, above ${houses.length} houses with lit windows.` }
}

/** Birds on the wing, and a nest. */
export const birds: Draw = (chance) => {
  const time = chance.pick(times)
  const count = chance.between(5, 14)
  const flock = Array.from({ length: count }, () => {
    const [x, y, size] = [chance.between(60, 880), chance.between(70, 330), chance.between(14, 40)]
    return path(
      `M${x - size} ${y}q${size * 0.5}-${size * 0.7} ${size} 0q${size * 0.5}-${size * 0.7} ${size} 0`,
      `fill="none" stroke="#1b2330" stroke-width="${(size / 8).toFixed(1)}" stroke-linecap="round"`,
    )
  })
  const x = chance.between(180, 780)
  const nest =
    rect(x - 6, 400, 12, 170, '#5b4636') +
    path(`M${x - 62} 384h124l-22 28h-80z`, 'fill="#7a5a3c"') +
    path(`M${x - 8} 384v-70q0-14 14-14l26 6-24 6v72z`, 'fill="#fff" stroke="#1b2330" stroke-width="3"')
  return {
    shapes: sheet(time.sky) + flock.join('') + path(ridge(chance, 540, 24), `fill="${time.near}"`) + nest,
    alt: `Drawing of ${count} birds flying ${time.name} above a stork that stands in its nest on a pole.`,
  }
}
