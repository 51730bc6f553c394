// Makes src/ui/fonts from the full faces: the letters of the official languages, and the weights the pages use.
// Run it again when a face is updated or a language is added.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import subset from 'subset-font'

const root = resolve(import.meta.dirname, '..')
const full = (family, name) => readFileSync(join(root, `node_modules/@fontsource-variable/${family}/files/${name}-wght-normal.woff2`))
const kept = (name) => join(root, `src/ui/fonts/${name}.woff2`)

// Letters of bg hr cs da nl et fi fr de hu ga it lv lt mt pl pt ro sk sl es sv sq bs is nb tr az in Latin script, beyond Latin-1.
const more = 'ĀāĂ㥹ĆćĈĉĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĨĩĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŐőŒœŔŕŖŗŘřŚśŞşŠšŢţŤťŦŧŪūŮůŰűŲųŴŵŶŷŹźŻżŽžƏəȘșȚțẞ€'
// What the pages' own words, quotation marks, dashes and arrows need besides Latin-1.
const latin = `${codes(0x20, 0x7e)}${codes(0xa0, 0xff)}ıŒœʻʼˆ˚˜\u2009\u200a\u202f\u2010\u2011–—‘’‚“”„†•…‰′″‹›⁄€™←↑→↓−∕·`
const arabic = `${codes(0x600, 0x6ff)}\u200c\u200d\u200e`

await make('brygada-latin', full('brygada-1918', 'brygada-1918-latin'), latin, { min: 400, max: 700 })
await make('source-sans-latin', full('source-sans-3', 'source-sans-3-latin'), latin, { min: 400, max: 700 })
await make('brygada-latin-ext', full('brygada-1918', 'brygada-1918-latin-ext'), more, { min: 400, max: 700 })
await make('source-sans-latin-ext', full('source-sans-3', 'source-sans-3-latin-ext'), more, { min: 400, max: 700 })
await make('noto-arabic', full('noto-sans-arabic', 'noto-sans-arabic-arabic'), arabic, { min: 400, max: 700 })

async function make(name, face, letters, wght) {
  const made = await subset(face, letters, { targetFormat: 'woff2', variationAxes: { wght } })
  writeFileSync(kept(name), made)
  console.log(`${name}: ${face.length} → ${made.length} bytes`)
}

function codes(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')
}
