import { circle, type Draw, path, rect, sheet } from './draw.ts'

const deep = ['#2c5fcb', '#b5452f', '#2f7d54', '#84488f', '#1f7a86', '#93620e'] as const

/** Loaves on a table. */
export const bread: Draw = (chance) => {
  const count = chance.between(2, 4)
  const step = 960 / (count + 1)
  const loaves = Array.from({ length: count }, (_, at) => {
    const [x, y, w, h] = [step * (at + 1), chance.between(330, 400), chance.between(90, 130), chance.between(56, 80)]
    const cuts = [-0.5, -0.15, 0.2].map((shift) =>
      path(
        `M${x + w * shift} ${y - h * 0.55}q${w * 0.16} ${h * 0.3} ${w * 0.06} ${h * 0.8}`,
        'fill="none" stroke="#f3dcae" stroke-width="9" stroke-linecap="round"',
      ),
    )
    return `<ellipse cx="${x}" cy="${y + h * 0.75}" rx="${w * 1.1}" ry="14" fill="#000" opacity=".12"/><ellipse cx="${x}" cy="${y}" rx="${w}" ry="${h}" fill="${chance.pick(['#b4763a', '#9c5f2c', '#c48a4a'])}"/>${cuts.join('')}`
  })
  const cloth = Array.from({ length: 9 }, (_, at) => rect(at * 110, 470, 55, 170, '#dfe6ee'))
  return {
    shapes: sheet('#f4ead7') + rect(0, 440, 960, 200, '#f7f7f5') + cloth.join('') + rect(0, 440, 960, 30, '#8a6a48') + loaves.join(''),
    alt: `Drawing of ${count} round loaves with three cuts each, on a table with a striped cloth.`,
  }
}

/** A chart of columns or of two lines, without words. */
export const chart: Draw = (chance) => {
  const count = chance.between(6, 12)
  const [one, other] = chance.shuffled(deep) as [string, string]
  const values = (): number[] => Array.from({ length: count }, () => chance.between(60, 430))
  const axes = rect(90, 70, 3, 480, '#1b2330') + rect(90, 547, 800, 3, '#1b2330') + [150, 250, 350, 450].map((y) => rect(93, y, 797, 1, '#d9d4c7')).join('')
  const step = 780 / count
  if (chance.unit() < 0.5) {
    const columns = values().map((value, at) => rect(110 + at * step, 547 - value, step * 0.66, value, at % 2 ? one : other))
    return { shapes: sheet('#fbf9f4') + axes + columns.join(''), alt: `Chart drawn by the class: ${count} columns in two colours, of different heights.` }
  }
  const line = (colour: string) => {
    const points = values().map((value, at) => [110 + (at + 0.4) * step, 547 - value] as const)
    return (
      path(`M${points.map((point) => point.map(Math.round).join(' ')).join('L')}`, `fill="none" stroke="${colour}" stroke-width="5"`) +
      points.map(([x, y]) => circle(Math.round(x), y, 8, colour)).join('')
    )
  }
  return {
    shapes: sheet('#fbf9f4') + axes + line(one) + line(other),
    alt: `Chart drawn by the class: two lines with ${count} points each, one for either school.`,
  }
}

/** A map of invented land: coast, river, two towns and the way between them. */
export const map: Draw = (chance) => {
  const y = () => chance.between(120, 520)
  const [from, to] = [
    [170, y()],
    [780, y()],
  ] as [[number, number], [number, number]]
  const coast = `M0 ${chance.between(40, 120)}C200 ${y() / 3} 420 ${chance.between(20, 160)} 620 ${chance.between(30, 120)}S860 ${chance.between(60, 200)} 960 ${chance.between(30, 140)}V640H0z`
  const contours = [60, 110, 160].map(
    (r) =>
      `<ellipse cx="${chance.between(380, 560)}" cy="${chance.between(330, 400)}" rx="${r * 1.6}" ry="${r}" fill="none" stroke="#a58a5c" stroke-width="2" opacity=".6"/>`,
  )
  const stop = [chance.between(380, 560), y()] as const
  const way = path(`M${from.join(' ')}Q${stop.join(' ')} ${to.join(' ')}`, 'fill="none" stroke="#b3382c" stroke-width="5" stroke-dasharray="14 10"')
  const river = path(`M${chance.between(500, 700)} 60Q${stop[0]} 360 ${chance.between(200, 500)} 640`, 'fill="none" stroke="#7fb2c8" stroke-width="10"')
  const towns = [from, to].map(([x, at]) => circle(x, at, 16, '#1f4bb8') + circle(x, at, 6, '#fff'))
  return {
    shapes: sheet('#b8d3dd') + path(coast, 'fill="#f1e8d0"') + contours.join('') + river + way + towns.join(''),
    alt: 'Hand-drawn map: a coast, a river, heights, and a dashed red way between two blue towns.',
  }
}

/** A floor of tiles. */
export const mosaic: Draw = (chance) => {
  const [one, other] = chance.shuffled(deep) as [string, string]
  const motifs = {
    'quarter circles': (x: number, y: number) =>
      path(`M${x} ${y}h80a80 80 0 0 1-80 80z`, `fill="${one}"`) + path(`M${x + 80} ${y + 80}h-40a40 40 0 0 1 40-40z`, `fill="${other}"`),
    'eight-pointed stars': (x: number, y: number) =>
      path(`M${x + 40} ${y + 4}l36 36-36 36-36-36z`, `fill="${one}"`) + rect(x + 15, y + 15, 50, 50, one) + circle(x + 40, y + 40, 14, other),
    triangles: (x: number, y: number) => path(`M${x} ${y}h80l-80 80z`, `fill="${one}"`) + path(`M${x + 80} ${y + 24}v56h-56z`, `fill="${other}"`),
  }
  const name = chance.pick(Object.keys(motifs) as (keyof typeof motifs)[])
  const tiles = Array.from({ length: 96 }, (_, at) => motifs[name]((at % 12) * 80, Math.floor(at / 12) * 80))
  return { shapes: sheet('#f7ead0') + tiles.join(''), alt: `Pattern of ${tiles.length} paper tiles with ${name} in two colours on cream.` }
}
