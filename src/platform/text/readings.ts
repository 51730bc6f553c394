/** How letters are written with the 26 of ASCII: one letter, or several that are one sound; what a reading does not say, the plain one says. */
export type Reading = { letters: ReadonlyMap<string, string>; groups: readonly (readonly [RegExp, string])[] }

/** “а b, ж zh”: each letter and what is written for it. */
export const table = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => pair.split(' ') as [string, string?])
    .map(([letter, written = '']) => [letter, written])

const latin = 'ß ss, ł l, ø o, đ d, ð d, þ th, ħ h, œ oe, æ ae, ı i, ə a, ŋ n, ŧ t, ǥ g, ĸ k'
const greek = 'α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ y, φ f, χ ch, ψ ps, ω o'
const cyrillic = `а a, б b, в v, г g, ґ g, д d, е e, ё e, є ye, ж zh, з z, ѕ dz, и i, і i, ї i, й y, ј j, к k, л l, љ lj, м m, н n, њ nj, о o, п p, р r, с s,
  т t, у u, ў u, ф f, х kh, ц ts, ч ch, џ dz, ш sh, щ shch, ъ, ы y, ь, э e, ю yu, я ya, ђ dj, ћ c, ѓ gj, ќ kj`
const georgian = `ა a, ბ b, გ g, დ d, ე e, ვ v, ზ z, თ t, ი i, კ k, ლ l, მ m, ნ n, ო o, პ p, ჟ zh, რ r, ს s, ტ t, უ u, ფ p, ქ k, ღ gh, ყ q, შ sh, ჩ ch, ც ts,
  ძ dz, წ ts, ჭ ch, ხ kh, ჯ j, ჰ h`
const armenian = `ա a, բ b, գ g, դ d, ե e, զ z, է e, ը y, թ t, ժ zh, ի i, լ l, խ kh, ծ ts, կ k, հ h, ձ dz, ղ gh, ճ ch, մ m, յ y, ն n, շ sh, ո o, չ ch, պ p, ջ j,
  ռ r, ս s, վ v, տ t, ր r, ց ts, ւ v, փ p, ք k, օ o, ֆ f, և ev`
// Two spellings of one word, not two alphabets: Arabic leaves its vowels out, so that no Latin letters are the same word.
const arabic = 'ى ي, ة ه, ک ك, ی ي'

/** As registers and passports write them most. */
const plain: Reading = {
  letters: new Map([latin, greek, cyrillic, georgian, armenian, arabic].flatMap(table)),
  groups: [
    [/([αεη])υ(?=[αεηιουωβγδζλμνρ])/g, '$1v'],
    [/([αεη])υ/g, '$1f'],
    [/ου/g, 'ou'],
    [/γ(?=[γξχ])/g, 'n'],
    [/(?<!\p{L})μπ/gu, 'b'],
    [/ու/g, 'u'],
    [/(?<!\p{L})ե/gu, 'ye'],
    [/(?<!\p{L})ո/gu, 'vo'],
  ],
}

/** With two letters where German, Nordic and Balkan names have a mark; Greek as it is heard; Cyrillic as Ukraine writes it. */
const spelledOut: Reading = {
  letters: new Map(
    table(
      `ä ae, ö oe, ü ue, å aa, ø oe, đ dj, ð dh, ə e, č ch, ć ch, š sh, ş sh, ș sh, ž zh, ğ gh,
      υ i, χ h, ξ ks, г h, и y, й i, є ie, ю iu, я ia, ъ a, џ dzh, ћ ch`,
    ),
  ),
  groups: [
    [/ου/g, 'u'],
    [/[εο]ι/g, 'i'],
    [/αι/g, 'e'],
    [/μπ/g, 'b'],
    [/ντ/g, 'd'],
    [/γκ/g, 'g'],
    [/зг/g, 'zgh'],
    [/(?<!\p{L})й/gu, 'y'],
    [/(?<!\p{L})є/gu, 'ye'],
    [/(?<!\p{L})ї/gu, 'yi'],
    [/(?<!\p{L})ю/gu, 'yu'],
    [/(?<!\p{L})я/gu, 'ya'],
  ],
}

/** Cyrillic as Serbia, Montenegro and North Macedonia write it in their Latin letters; these without their marks. */
const balkan: Reading = { letters: new Map(table('đ dj, ж z, ш s, ч c, ћ c, ђ d, џ dz, х h, ц c, щ s, й j, ю ju, я ja, є je, ї ji')), groups: [] }

/** Cyrillic as Bulgaria writes it. */
const bulgarian: Reading = { letters: new Map(table('х h, щ sht, ъ a')), groups: [[/ия(?!\p{L})/gu, 'ia']] }

/** The plain one first. */
export const readings: readonly Reading[] = [plain, spelledOut, balkan, bulgarian]
export const { letters: plainLetters, groups: plainGroups } = plain
