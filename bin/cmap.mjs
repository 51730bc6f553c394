// Which letters a font file of ours has.
import subset from 'subset-font'

/** What browsers make themselves where a face has a space: spaces of other widths, and what is not drawn but directs. */
const unseen = [...codes(0x2000, 0x200a), ...codes(0x2028, 0x202f), ...codes(0x205f, 0x206f)]

/** @param file the content of a .woff2 @returns code points, in order */
export async function lettersOf(file) {
  const face = await subset(file, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' })
  const cmap = tableAt(face, 'cmap')
  const parts = Array.from({ length: face.readUInt16BE(cmap + 2) }, (_, at) => cmap + face.readUInt32BE(cmap + 4 + 8 * at + 4))
  // Format 4 is what harfbuzz writes where all letters have four digits: a list of ends, then one of beginnings.
  const at = parts.find((part) => face.readUInt16BE(part) === 4)
  const size = face.readUInt16BE(at + 6)
  const ranges = Array.from({ length: size / 2 }, (_, part) => [face.readUInt16BE(at + 16 + size + 2 * part), face.readUInt16BE(at + 14 + 2 * part)])
  const letters = ranges.filter(([from]) => from !== 0xffff).flatMap(([from, to]) => codes(from, to))
  return letters.includes(0x20) ? [...new Set([...letters, ...unseen])].sort((one, other) => one - other) : letters
}

function tableAt(face, name) {
  const tables = Array.from({ length: face.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
  return face.readUInt32BE(tables.find((at) => face.toString('latin1', at, at + 4) === name) + 8)
}

/** Code points as CSS writes them: `U+20-7E, U+A0`. */
export function unicodeRange(letters) {
  const ranges = []
  for (const letter of letters) {
    const last = ranges.at(-1)
    if (last?.[1] === letter - 1) last[1] = letter
    else ranges.push([letter, letter])
  }
  const hex = (letter) => letter.toString(16).toUpperCase()
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ')
}

function codes(from, to) {
  return Array.from({ length: to - from + 1 }, (_, next) => from + next)
}
