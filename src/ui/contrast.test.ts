import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pairs } from './emblem/pairs.ts'

// WCAG 2.2, 1.4.3 and 1.4.11: text 4.5:1, shapes 3:1. OKLCH to sRGB after Ottosson (2020).
type Rgb = readonly [number, number, number]

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (one: Rgb, other: Rgb) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function linear(oklch: string): Rgb {
  const [lightness = 0, chroma = 0, hue = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb
}

const fromHex = (hex: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb

const css = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*(?:light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)|(oklch\([^)]*\)));/g)].map(([, name, light, dark, both]) => [
    name,
    { light: linear(light ?? both ?? ''), dark: linear(dark ?? both ?? '') },
  ]),
)
const colour = (name: string, theme: 'light' | 'dark'): Rgb => {
  const found = tokens.get(name)
  if (!found) throw new Error(`no colour --${name} in tokens.css`)
  return found[theme]
}

const grounds = ['paper', 'surface', 'sunk']
const texts: [string, string][] = [
  ...['ink', 'muted', 'blue', 'blue-deep', 'leaf', 'brick', 'brick-deep'].flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ['paper', 'ink'],
  ['on-blue', 'blue'],
  ['on-blue', 'blue-deep'],
  ['on-brick', 'brick'],
  ['blue-deep', 'blue-wash'],
  ['blue', 'blue-wash'],
  ['saffron-ink', 'saffron-wash'],
  ['leaf', 'leaf-wash'],
  ['brick', 'brick-wash'],
  ...['blue', 'saffron', 'leaf', 'brick'].map((wash): [string, string] => ['ink', `${wash}-wash`]),
  ...['blue', 'saffron'].map((wash): [string, string] => ['muted', `${wash}-wash`]),
]
const shapes: [string, string][] = ['edge', 'blue', 'leaf', 'brick'].flatMap((shape) => grounds.map((ground): [string, string] => [shape, ground]))

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

describe('emblems', () => {
  it.each(pairs)('%s and %s can be told apart, on paper and at night', (deep, light) => {
    expect(contrast(fromHex(deep), fromHex(light))).toBeGreaterThanOrEqual(3.5)
    expect(contrast(fromHex(deep), colour('paper', 'light'))).toBeGreaterThanOrEqual(3)
    expect(contrast(fromHex(light), colour('paper', 'dark'))).toBeGreaterThanOrEqual(3)
    expect(contrast(fromHex('#ffffff'), fromHex(deep))).toBeGreaterThanOrEqual(4.5)
  })
})
