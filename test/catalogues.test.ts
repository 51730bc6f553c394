import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue } from '../src/platform/i18n/catalogues.ts'

const root = join(import.meta.dirname, '..')
const keys = [...readCatalogue(join(root, 'locales'), 'en').keys()]
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.(test|generated)\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** The keys that stand in a source, whole or as the family of a code. */
function keysIn(source: string): string[] {
  const whole = new Set(source.match(/(?<=['"`])[a-z]+\.[\w.-]+(?=['"`])/g))
  const families = [...source.matchAll(/`([a-z]+\.[\w.-]*\$\{[^`]*)`/g)].map(([, template = '']) => {
    const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
    return new RegExp(`^${fixed.join('[\\w-]+')}$`)
  })
  return keys.filter((key) => whole.has(key) || families.some((family) => family.test(key)))
}

test('every message is said somewhere', () => {
  const said = new Set(keysIn(sources.map(({ text }) => text).join('\n')))
  expect(keys.filter((key) => !said.has(key))).toEqual([])
})

test('a catalogue is a module’s, the design system’s or the forms’', () => {
  const known = [...readdirSync(join(root, 'src/modules')), 'ui', 'forms']
  expect(keys.filter((key) => !known.includes(key.split('.')[0] as string))).toEqual([])
})

/** What everybody says: the design system, forms and stored codes. */
const everybodys = ['ui', 'forms', 'vocabularies']
/** What a TwinSpace is to all its sections is `space`, and so are the words that several of them say. */
const sections = globSync('src/modules/*/section.ts', { cwd: root }).map((file) => file.split('/')[2] as string)

test('a module says its own messages, and what everybody says', () => {
  const borrowed = sources.flatMap(({ file, text }) => {
    const [, place = '', module = ''] = file.split('/')
    const may = [place === 'modules' ? module : place, ...everybodys, ...(sections.includes(module) ? ['space'] : [])]
    return keysIn(text)
      .filter((key) => !may.includes(key.split('.')[0] as string))
      .map((key) => `${file}: ${key}`)
  })
  expect(borrowed).toEqual([])
})
