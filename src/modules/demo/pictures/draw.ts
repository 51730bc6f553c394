import type { Chance } from '../chance.ts'

export const width = 960
export const height = 640

/** Shapes of SVG on a sheet of 960 × 640, and the words for who cannot see them. */
export type Drawing = { shapes: string; alt: string }
export type Draw = (chance: Chance) => Drawing

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
export const circle = (x: number, y: number, r: number, fill: string, more = ''): string => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
export const path = (d: string, more: string): string => `<path d="${d}" ${more}/>`
export const sheet = (fill: string): string => rect(0, 0, width, height, fill)

/** The outline of rolling ground from edge to edge, closed at the bottom. */
export function ridge(chance: Chance, level: number, swing: number): string {
  const points = Array.from({ length: 7 }, (_, at) => [at * 160, level + (chance.unit() - 0.5) * 2 * swing] as const)
  const curve = points.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = points[at] as readonly [number, number]
    return `C${fromX + 80} ${fromY.toFixed(0)} ${x - 80} ${y.toFixed(0)} ${x} ${y.toFixed(0)}`
  })
  return `M0 ${(points[0] as readonly [number, number])[1].toFixed(0)}${curve.join('')}V640H0z`
}

/** The whole picture as SVG. */
export const svg = ({ shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`
