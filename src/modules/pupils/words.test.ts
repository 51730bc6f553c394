import { expect, test } from 'vitest'
import { languageOf, offered } from '../../platform/i18n/index.ts'
import { plainSecret } from './domain/secrets.ts'
import { newWords, wordLanguages, wordsIn, wordsLanguage } from './domain/words.ts'

/** What a child's card never says: swear words, weapons, parts of the body, religions, nationalities, people's names. */
const never: Record<string, string> = {
  en: 'ass bomb bum butt crap damn fart gun hell idiot knife pistol poo rifle shit sword bow dagger spear | arm belly chin ear elbow eye foot hand head knee leg lip mouth neck nose thigh toe | altar angel bible church cross god jesus mosque pope priest prayer temple | arab dane dutch french greek jew polish roman swede turk | alex amber anna daisy david emma grace ivy jack lily mary rose ruby tom',
  fr: 'bite chier con cul merde pute salope gland canon épée fusil hache lance obus sabre | bras cou cul dent doigt genou jambe joue langue main nez œil ongle oreille peau pied sein tête ventre | ange bible croix curé dieu église messe pape prière prêtre temple | arabe belge danois grec juif russe suisse turc | alice anna aurore claire jean louis luc marie paul pierrot rose',
  el: 'βλάκας κώλος μαλάκας πουτάνα σκατά βόμβα όπλο σπαθί τόξο βέλος μαχαίρι πιστόλι | αυτί γόνατο γλώσσα δέρμα δόντι καρδιά κεφάλι λαιμός μάτι μύτη μαλλί νύχι πόδι στόμα χέρι ώμος | άγιος θεός ναός παπάς σταυρός χριστός άγγελος | έλληνας ρώσος τούρκος άραβας εβραίος | άννα ελένη μαρία νίκος νίκη δάφνη ζωή ειρήνη',
  ar: 'كلب حمار خنزير حيوانات قنبلة مسدس سيف رمح سهم خنجر رصاص بندقية فأس | أذن أنف رأس عين فم قدم قلب كتف لسان يد ركبة ذراع خد سن وجه صدر | الله إمام جنة دين راهب صلاة صليب كنيسة مسجد ملاك نبي | تركي عربي يهودي روسي | أحمد سارة مريم ليلى ياسمين كريم أمل نور',
  pl: 'dupa gówno kurwa cholera idiota bomba miecz nóż pistolet łuk strzała | brzuch głowa kolano łokieć noga nos oko palec ręka serce stopa szyja ucho usta ząb włosy | anioł bóg diabeł krzyż ksiądz kościół msza papież | arab czech niemiec polak rusek turek żyd | adam anna ewa jan kasia maria marta tomek zosia',
  fi: 'paska perse vittu saatana helvetti idiootti miekka pommi pyssy nuoli puukko keihäs | jalka käsi korva kieli nenä pää polvi silmä sormi suu vatsa hammas hiki kaula | enkeli jumala jeesus kirkko paavi pappi piru risti seimi | ruotsi saksa suomi turkki venäjä ruotsalainen | aino anna eero helmi lauri liisa onni pekka sini',
  tr: 'bok göt piç salak aptal bomba bıçak kılıç ok silah tabanca tüfek yay | ağız ayak baş burun diş dil el göz kafa kalp kol kulak parmak saç yüz | allah cami cennet din haç hoca imam melek namaz | arap rum rus türk yunan yahudi | ahmet ayşe deniz elif emre fatma mehmet yağmur zeynep',
  ka: 'სირი ბომბი დანა თოფი ისარი ხმალი ხანჯალი | თავი თვალი თითი თმა კბილი კისერი მუხლი პირი ტუჩი ფეხი ყური ცხვირი ხელი | ანგელოზი ეკლესია ეშმაკი ღმერთი ჯვარი ქრისტე | რუსი თურქი სომეხი ქართველი ებრაელი | ანა გიორგი დავითი ლევანი მარიამი ნინო თამარი',
}

/** Pairs of words that differ in one letter: more would be misread more often. */
const alike: Record<string, number> = { en: 81, fr: 47, el: 70, ar: 98, pl: 96, fi: 111, tr: 16, ka: 167 }

test('every required language has its words; what has none takes English ones', () => {
  expect(offered.filter(({ code, status }) => status === 'required' && !wordLanguages.includes(code))).toEqual([])
  expect([wordsLanguage(['la', null, 'el']), wordsLanguage(['la']), wordsIn('la') === wordsIn('en')]).toEqual(['el', 'en', true])
})

test.each(wordLanguages)('%s: 1,024 words of three to six letters of its script, each another however it is typed', (code) => {
  const words = wordsIn(code)
  const letters = new RegExp(`^\\p{Script=${languageOf(code)?.script}}{3,6}$`, 'u')
  expect(words).toHaveLength(1024)
  expect(words.filter((word) => !letters.test(word) || word !== word.toLowerCase().normalize('NFC'))).toEqual([])
  expect(new Set(words.map(plainSecret)).size).toBe(1024)
  const refused = (never[code] ?? '').split(/[ |]+/).filter((word) => words.includes(word))
  expect([(never[code] ?? '').length > 200, refused]).toEqual([true, []])
  expect(pairsAlike(words.map(plainSecret))).toBe(alike[code])
})

test.each(wordLanguages)('%s: no three words run together are three others: a secret has thirty bits', (code) => {
  expect(readTwice(wordsIn(code).map(plainSecret))).toEqual([])
  expect(readTwice(['car', 'pet', 'carpet', 'petcar'])).toContain('car pet')
})

test('a secret is three words of its language', () => {
  for (const code of wordLanguages) {
    const [first, second, third, ...more] = newWords(code).split(' ')
    expect([first, second, third].map((word) => wordsIn(code).includes(word ?? ''))).toEqual([true, true, true])
    expect(more).toEqual([])
  }
})

function pairsAlike(words: readonly string[]): number {
  const differ = (one: string, other: string): number => [...one].filter((letter, at) => letter !== other[at]).length
  return words.reduce((sum, one, at) => sum + words.slice(0, at).filter((other) => one.length === other.length && differ(one, other) === 1).length, 0)
}

/** Words with which three of the list, run together, begin another three. */
function readTwice(words: readonly string[]): string[] {
  const known = new Set(words)
  const met = new Map<string, boolean>()
  // Whether `more` words can be what is owed and `fewer` words after it.
  const meets = (owed: string, more: number, fewer: number): boolean => {
    if (owed === '' && more === fewer) return true
    if (more === 0) return false
    const key = `${owed} ${more} ${fewer}`
    if (!met.has(key)) {
      const longer = words.some((word) => word.startsWith(owed) && meets(word.slice(owed.length), fewer, more - 1))
      const shorter = words.some((word) => word !== owed && owed.startsWith(word) && meets(owed.slice(word.length), more - 1, fewer))
      met.set(key, longer || shorter)
    }
    return met.get(key) === true
  }
  return words.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => [word.slice(0, at + 1), word.slice(at + 1)] as const)
      .filter(([begins, owed]) => known.has(begins) && [1, 2].some((others) => meets(owed, others, others)))
      .map(([begins, owed]) => `${begins} ${owed}`),
  )
}
