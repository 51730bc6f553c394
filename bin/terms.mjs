// Writes docs/terms.md from locales/glossary; with --check only says whether it is what that says.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const file = join(root, 'docs/terms.md')
const languages = JSON.parse(readFileSync(join(root, 'locales/languages.json'), 'utf8'))

const head = `# The words of the interface

One thing has one name, in every language and every module. Where eTwinning has an established word, it is that word. Change a term in \`locales/glossary/\` first, have \`node bin/terms.mjs\` write this page, then change \`locales/\`. What stands under “never” is said in no message of that language, or only to those it names (\`test/languages/glossary.test.ts\`).
`

function glossaryOf(code) {
  const from = join(root, `locales/glossary/${code}.json`)
  return existsSync(from) ? JSON.parse(readFileSync(from, 'utf8')) : undefined
}

/** A language's part: how it speaks, and its words beside those of English. */
function section({ code, name }, english) {
  const own = glossaryOf(code)
  if (!own) return ''
  const columns = code === 'en' ? [name, 'never'] : ['English', name, 'never']
  const rows = Object.entries(own.terms).map(([id, { word, note, not = [], unless }]) => [
    ...(code === 'en' ? [] : [english[id]?.word ?? id]),
    note ? `${word}: *${note}*` : word,
    not.join(', ') + (unless ? ` (but to: ${unless.join(', ')})` : ''),
  ])
  return `\n## ${name}\n\n${own.style}\n\n${[columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`
}

const page = head + languages.map((language) => section(language, glossaryOf('en').terms)).join('')
if (!process.argv.includes('--check')) writeFileSync(file, page)
else if (readFileSync(file, 'utf8') !== page) {
  console.error('docs/terms.md is not what locales/glossary says: run node bin/terms.mjs')
  process.exitCode = 1
}
