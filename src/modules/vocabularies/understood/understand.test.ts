import { expect, test } from 'vitest'
import { knownCountries, spokenLanguages, subjects } from '../index.ts'
import { vocabulary } from './names.ts'
import { placesNamed } from './places.ts'
import { type Topic, understand } from './understand.ts'

const topics: readonly Topic[] = ['country', 'language', 'subject', 'ages', 'town']

/** What is understood of a text, in one line: “subject music · GR · words: rivers”. */
function read(text: string, { forgiving = false, about = topics } = {}): string {
  const { phrases, asked } = understand(text, about, { forgiving })
  const meant = phrases.map((phrase) => {
    if (phrase.kind === 'ages') return `${phrase.ages.from} to ${phrase.ages.to}`
    return phrase.kind === 'town' ? `in ${phrase.places[0]?.country}` : phrase.code
  })
  const words = asked.flatMap(({ words, named, places }) =>
    forgiving || places.length === 0 ? [`${words.map(([word]) => word).join(' ')}${named ? ` (${named.code})` : ''}`] : [],
  )
  return [...meant, ...words].join(' · ')
}

test.each([
  ['music', 'music'],
  ['Musique', 'music'],
  ['Μουσική', 'music'],
  ['موسيقى', 'music'],
  ['maths', 'mathematics'],
  ['رياضيات', 'mathematics'],
  ['PE', 'physical-education'],
  ['language and literature', 'language-literature'],
  ['Greece', 'GR'],
  ['Grèce', 'GR'],
  ['Ελλάδα', 'GR'],
  ['ΕΛΛΑΔΑ', 'GR'],
  ['اليونان', 'GR'],
  ['Deutschland', 'DE'],
  ['Crna Gora', 'ME'],
  ['Црна Гора', 'ME'],
  ['Україна', 'UA'],
  ['Czech Republic', 'CZ'],
  ['Bosnia and Herzegovina', 'BA'],
  ['Finnish', 'fi'],
  ['suomi', 'FI'],
  ['Ελληνικά', 'el'],
  ['maths teachers in Greece', 'mathematics · GR'],
  ['Μουσική στην Ελλάδα', 'music · GR'],
  ['موسيقى في اليونان', 'music · GR'],
  ['music rivers', 'music · rivers'],
  ['aged 12 to 15', '12 to 15'],
  ['9–11', '9 to 11'],
  ['3–19', '3 to 19'],
  ['12 ετών', '12 to 12'],
  ['١٢ سنة', '12 to 12'],
  ['music 12', 'music · 12 to 12'],
  ['"music" Greece', 'GR · music'],
  ['Gymnasio 2', 'gymnasio · 2'],
  ['Papadaki', 'papadaki'],
  ['', ''],
])('U5: “%s” is read as %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['Thessaloniki', 'GR', 'thessaloniki'],
  ['Salonica', 'GR', 'thessaloniki'],
  ['Kyiv', 'UA', 'kyiv'],
  ['Kiev', 'UA', 'kyiv'],
  ['Prague', 'CZ', 'praha'],
  ['Πράγα', 'CZ', 'praha'],
  ['Munich', 'DE', 'munchen'],
  ['Monaco di Baviera', 'DE', 'munchen'],
  ['Warsaw', 'PL', 'warszawa'],
  ['Варшава', 'PL', 'warszawa'],
  ['Amman', 'JO', 'amman'],
  ['عمّان', 'JO', 'amman'],
  ['Hania', 'GR', 'chania'],
  ['Beč', 'AT', 'wien'],
  ['Tiflis', 'GE', 'tbilisi'],
  ['Pozsony', 'SK', 'bratislava'],
])('U6: “%s” is a place in %s, in registers “%s”', (text, country, own) => {
  const [place] = placesNamed(text)
  expect({ country: place?.country, named: place?.names.includes(own) }).toEqual({ country, named: true })
})

const capitals =
  `AL Tirana, AM Yerevan, AT Vienna, AZ Baku, BA Sarajevo, BE Brussels, BG Sofia, CH Bern, CY Nicosia, CZ Prague, DE Berlin, DK Copenhagen, EE Tallinn, ES Madrid, FI Helsinki, FR Paris, GB London, GE Tbilisi, GR Athens, HR Zagreb, HU Budapest, IE Dublin, IS Reykjavik, IT Rome, JO Amman, LB Beirut, LI Vaduz, LT Vilnius, LU Luxembourg, LV Riga, MD Chisinau, ME Podgorica, MK Skopje, MT Valletta, NL Amsterdam, NO Oslo, PL Warsaw, PS Gaza, PT Lisbon, RO Bucharest, RS Belgrade, SE Stockholm, SI Ljubljana, SK Bratislava, TN Tunis, TR Ankara, UA Kyiv, XK Pristina, RE Saint-Denis, GL Nuuk`.split(
    ', ',
  )

test.each(capitals)('the capital is found by its English name: %s', (line) => {
  const [country = '', capital = ''] = [line.slice(0, 2), line.slice(3)]
  expect(knownCountries).toContain(country)
  expect(placesNamed(capital)[0]?.country).toBe(country)
})

test('of a name, the largest place comes first, and what is no name is none', () => {
  expect(placesNamed('Paris').map(({ country }) => country)[0]).toBe('FR')
  expect([placesNamed(''), placesNamed('zzzzqq'), placesNamed('\n'), placesNamed('a')]).toEqual([[], [], [], []])
})

test('every country, language and subject is understood by its English name', () => {
  const kinds = new Set([...vocabulary().names.values()].flat().map(({ kind, code }) => `${kind} ${code}`))
  const all = [
    ...knownCountries.map((code) => `country ${code}`),
    ...spokenLanguages.map((code) => `language ${code}`),
    ...subjects.map((code) => `subject ${code}`),
  ]
  expect(all.filter((each) => !kinds.has(each))).toEqual([])
})

test('only what a page can be asked for is understood', () => {
  expect(read('music Greece', { about: ['country'] })).toBe('GR · music')
})

test('one slip from a name may mean it; between quotation marks nothing does', () => {
  expect(read('mathematcs', { forgiving: true })).toBe('mathematcs (mathematics)')
  expect(read('musci', { forgiving: true })).toBe('musci (music)')
  expect(read('"musci"', { forgiving: true })).toBe('musci')
  expect(understand('Thesaloniki', topics, { forgiving: true }).asked[0]?.places[0]?.country).toBe('GR')
})

test('R8: eight words are looked for, each once, and those left out are said', () => {
  const { asked, leftOut } = understand('aa bb cc dd ee ff gg hh ii jj', topics)
  expect([asked.map(({ words }) => words[0]?.[0]), leftOut]).toEqual([
    ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh'],
    ['ii', 'jj'],
  ])
  expect(understand('aa aa bb', topics).asked).toHaveLength(2)
  expect(understand('ﷺ '.repeat(100), topics).asked.flatMap(({ words }) => words).length).toBeLessThanOrEqual(8)
})

test('S4: reading a search costs no more than its size', () => {
  const started = process.threadCpuUsage()
  for (const text of ['ﷺ'.repeat(200), 'abcdefghi '.repeat(20), 'Saint '.repeat(33), '12-'.repeat(66), '"'.repeat(200)])
    understand(text, topics, { forgiving: true })
  const { user, system } = process.threadCpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(500)
})
