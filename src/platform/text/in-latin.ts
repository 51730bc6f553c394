import { plainGroups, plainLetters, type Reading, table } from './readings.ts'

const nothing: Reading = { letters: new Map(), groups: [] }

/** As Ukraine writes its names since 2010. */
const ukrainian: Reading = {
  letters: new Map(table('г h, и y, й i, є ie, ї i, ю iu, я ia')),
  groups: [
    [/['’ʼ]/g, ''],
    [/зг/g, 'zgh'],
    [/^й/, 'y'],
    [/^є/, 'ye'],
    [/^ї/, 'yi'],
    [/^ю/, 'yu'],
    [/^я/, 'ya'],
  ],
}
/** As Bulgaria does, by its law of 2009. */
const bulgarian: Reading = { letters: new Map(table('х h, щ sht, ъ a, ь y')), groups: [[/ия$/, 'ia']] }
/** As Serbia, Montenegro and Bosnia write them in their other alphabet, and North Macedonia in much the same. */
const balkan: Reading = { letters: new Map(table('ж ž, ш š, ч č, ћ ć, ђ đ, џ dž, х h, ц c')), groups: [] }

const ofCountries: Record<string, Reading> = { UA: ukrainian, BG: bulgarian, RS: balkan, ME: balkan, BA: balkan, XK: balkan, MK: balkan }
/** Letters that one alphabet has alone tell it wherever its names go. */
const ofLetters: readonly (readonly [RegExp, Reading])[] = [
  [/[іїєґ]/i, ukrainian],
  [/[ђћљњџјѓќѕ]/i, balkan],
]

/** The scripts whose letters say how a name is spoken. Arabic and Hebrew leave their vowels out: nobody can read those off. */
export const readable = { Grek: /\p{Script=Greek}/u, Cyrl: /\p{Script=Cyrillic}/u, Geor: /\p{Script=Georgian}/u, Armn: /\p{Script=Armenian}/u } as const

const words = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Georgian}\p{Script=Armenian}](?:['’ʼ](?=\p{Script=Cyrillic})|[\p{L}\p{M}])*/gu
const otherLetters = /[^\P{L}\p{Script=Latin}]/u
// ύ after the stress, and ϋ, are heard by themselves: άυλος is “aylos”.
const byItself = /(?<=[αεηο]\u0301)υ|υ\u0308\u0301?/g
const marks = /(?<=\p{Script=Greek}\u0308?)\p{M}+/gu
const letters = /[^\0-\x7f]/gu

/**
 * A name in Latin letters, to be spoken by: «Θεσσαλονίκη» is “Thessaloniki” (ELOT 743), «Київ» “Kyiv”. It has its capitals; Georgian, which has none, gets them.
 * @param country whose spelling it is: «и» is another sound in Ukraine than in Bulgaria
 * @returns undefined for what is in Latin letters already, and where its letters do not say how it is spoken
 */
export function inLatin(text: string, country?: string | null): string | undefined {
  if (!Object.values(readable).some((letter) => letter.test(text))) return undefined
  const reading = ofLetters.find(([own]) => own.test(text))?.[1] ?? ofCountries[country ?? ''] ?? nothing
  const written = text.normalize('NFC').replace(words, (word, at: number) => cased(word, read(word.toLowerCase(), reading), text[at - 1]))
  return otherLetters.test(written) ? undefined : written
}

function read(word: string, reading: Reading): string {
  const prepared = word.normalize('NFD').replace(byItself, 'y').replace(marks, '').normalize('NFC')
  const grouped = [...reading.groups, ...plainGroups].reduce((text, [found, written]) => text.replace(found, written), prepared)
  return grouped.replace(letters, (letter) => reading.letters.get(letter) ?? plainLetters.get(letter) ?? letter)
}

/** @param before the sign before the word: what follows a hyphen is an ending (5-ე) */
function cased(word: string, latin: string, before = ' '): string {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return latin.toUpperCase()
  const begins = readable.Geor.test(word) ? before !== '-' : word.charAt(0) !== word.charAt(0).toLowerCase()
  return begins ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin
}
