import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { languages } from '../src/platform/i18n/index.ts'

const locales = join(import.meta.dirname, '../locales')
const modules = readdirSync(join(locales, 'en')).sort()
const read = (code: string, module: string) => JSON.parse(readFileSync(join(locales, code, module), 'utf8')) as Record<string, string>

/** Names of a message's arguments and tags, sorted. */
function names(elements: readonly MessageFormatElement[], into = new Set<string>()): string[] {
  for (const element of elements) {
    if (element.type !== 0 && element.type !== 7) into.add(element.value)
    if ('options' in element && element.options) for (const option of Object.values(element.options)) names(option.value, into)
    if ('children' in element) names(element.children, into)
  }
  return [...into].sort()
}

/** Plural categories a counted message must give in a language, by the Unicode plural rules. */
function missingPlurals(code: string, elements: readonly MessageFormatElement[]): string[] {
  // As far as people count here: French has a form of its own from a million on.
  const rules = new Intl.PluralRules(code)
  const needed = [...new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))]
  return elements.flatMap((element) => {
    if (element.type !== 6 || element.pluralType !== 'cardinal') return []
    return needed.filter(
      (category) => !(category in element.options) && !(category === 'zero' && '=0' in element.options) && !(category === 'one' && '=1' in element.options),
    )
  })
}

for (const code of Object.keys(languages))
  describe(`the ${code} catalogue`, () => {
    test('has the same modules as English', () => expect(readdirSync(join(locales, code)).sort()).toEqual(modules))
    test.each(modules)('%s: every key, every argument, every plural; compiles', (module) => {
      const english = read('en', module)
      const own = read(code, module)
      expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort())
      for (const [key, source] of Object.entries(own)) {
        const parsed = parse(source)
        expect({ key, names: names(parsed) }).toEqual({ key, names: names(parse(english[key] ?? '')) })
        expect({ key, missing: missingPlurals(code, parsed) }).toEqual({ key, missing: [] })
        expect(source.trim(), key).not.toBe('')
      }
    })
  })

const keys = modules.flatMap((module) => Object.keys(read('en', module)).map((key) => `${module.slice(0, -'.json'.length)}.${key}`))
const root = join(import.meta.dirname, '..')
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
  const known = [...readdirSync(join(root, 'src/modules')), 'ui', 'forms'].map((name) => `${name}.json`)
  expect(modules.filter((module) => !known.includes(module))).toEqual([])
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
