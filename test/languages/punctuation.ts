import type { Language } from '../../src/platform/i18n/languages.ts'

type Rule = { found: RegExp; says: string }

const everywhere: Rule[] = [
  { found: /["']/, says: 'a straight quotation mark or apostrophe' },
  { found: / {2}/, says: 'two spaces' },
  { found: /[ \u00a0][.,;،؛]/, says: 'a space before a mark' },
  { found: /^\s|\s$/, says: 'a space at the beginning or at the end' },
]
const own: Record<string, Rule[]> = {
  fr: [
    { found: /(?<![\u202f?!])[;?!%»]|(?<!\u202f):(?!\d|\/\/)/, says: 'no narrow no-break space before a mark' },
    { found: /«(?!\u202f)/, says: 'no narrow no-break space after «' },
  ],
  el: [{ found: /\?/, says: 'the question mark is ;' }],
  ar: [{ found: /[,;?]/, says: 'the marks are ، ؛ ؟' }],
}

/** What is wrong in a text of a language with its marks and spaces. */
export function punctuationFaults(language: Language, text: string): string[] {
  const rules = [...everywhere, ...(own[language.of ?? language.code] ?? [])]
  const marks = rules.filter(({ found }) => found.test(text)).map(({ says }) => says)
  return [...marks, ...quoteFaults(language.quotes, text)].map((says) => `${says}: ${text}`)
}

/** Others than the language's; one of the outer pair alone; the inner pair, and nothing around it. The apostrophe is everybody's. */
function quoteFaults(quotes: string, text: string): string[] {
  const strange = text.match(/[«»“”„‟‚‘‹›]/g)?.filter((mark) => !quotes.includes(mark)) ?? []
  const [open, close] = quotes
  const left = text.replace(new RegExp(`${open}[^${open}${close}]*${close}`, 'g'), '').match(/[«»“”„‘‹›]/g) ?? []
  const stray = left.filter((mark) => !strange.includes(mark))
  return [...strange.map((mark) => `not ${mark} but ${quotes}`), ...(stray.length > 0 ? [`${stray.join(' ')} without its pair ${open}${close}`] : [])]
}
