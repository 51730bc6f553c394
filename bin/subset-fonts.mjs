// Makes src/ui/fonts from the full faces: the letters of the languages of the interface, and the weights the pages use. Run it again when
// a face is updated or a language is added, and write the ranges it prints into src/ui/css/fonts.css (test/languages/fonts.test.ts).
// Letters stand here as numbers where they can: once an editor read three of them in another encoding, and Polish lost its ą.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import subset from 'subset-font'
import { lettersOf, unicodeRange } from './cmap.mjs'

const root = resolve(import.meta.dirname, '..')

const latin = `${codes(0x20, 0x7e)}${codes(0xa0, 0xff)}ıŒœʻʼˆ˚˜\u2009–—‘’‚“”„•…′″‹›⁄€™↑↓−∕`
const latinExt = [...`${codes(0x100, 0x17f)}ƏəȘșȚțẞ`].filter((letter) => !latin.includes(letter)).join('')
const greek = `${codes(0x384, 0x38a)}${codes(0x38c, 0x3ce)}`
const cyrillic = `${codes(0x400, 0x45f)}Ґґ№`
// Arabic, and what names from its neighbours and from the Maghreb have besides.
const arabic = `،؛؟٪٫٬${codes(0x621, 0x63a)}${codes(0x640, 0x652)}\u0670پچژڤڥڨڭگ\u200c\u200d\u200e`
const georgian = `${codes(0x10d0, 0x10f0)}\u10fb`

// The joins and marks of every script, and figures of one width. No fractions: nothing asks for them.
const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'init', 'medi', 'fina', 'rlig', 'tnum']
const text = { min: 400, max: 700 }
/** Headings have one weight: a face that has several is twice as heavy. */
const heading = 600

await make('brygada-latin', 'brygada-1918-latin', latin, heading)
await make('brygada-latin-ext', 'brygada-1918-latin-ext', latinExt, heading)
await make('brygada-greek', 'brygada-1918-greek', greek, heading)
await make('brygada-cyrillic', 'brygada-1918-cyrillic', cyrillic, heading)
await make('source-sans-latin', 'source-sans-3-latin', latin, text)
await make('source-sans-latin-ext', 'source-sans-3-latin-ext', latinExt, text)
await make('source-sans-greek', 'source-sans-3-greek', greek, text)
await make('source-sans-cyrillic', 'source-sans-3-cyrillic', cyrillic, text)
await make('noto-arabic', 'noto-sans-arabic-arabic', arabic, text)
await make('noto-georgian', 'noto-sans-georgian-georgian', georgian, text)

async function make(name, face, letters, wght) {
  const full = readFileSync(join(root, `node_modules/@fontsource-variable/${face.replace(/-[a-z]+(-ext)?$/, '')}/files/${face}-wght-normal.woff2`))
  const made = await subset(full, letters, { targetFormat: 'woff2', variationAxes: { wght }, keepFeatures })
  writeFileSync(join(root, `src/ui/fonts/${name}.woff2`), made)
  console.log(`${name}: ${full.length} → ${made.length} bytes\n  ${unicodeRange(await lettersOf(made))}`)
}

function codes(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')
}
