// The messages of each language, and of which English each is a translation: locales/sources/<code>.json keeps that as a hash.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashOf, readSources } from '../src/platform/i18n/current.ts'

const root = resolve(import.meta.dirname, '..')
function json(file) {
  try {
    return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')) : {}
  } catch (error) {
    console.error(`${file}: ${error.message}`)
    process.exit(1)
  }
}

/** Messages by `module.key`. */
export function messagesOf(code) {
  const folder = join(root, 'locales', code)
  const files = existsSync(folder) ? readdirSync(folder).sort() : []
  return Object.fromEntries(
    files.flatMap((file) => Object.entries(json(`locales/${code}/${file}`)).map(([key, text]) => [`${file.slice(0, -5)}.${key}`, text])),
  )
}

export const languages = json('locales/languages.json')
export const english = messagesOf('en')
const keys = Object.keys(english)

/** What a language says of English, by key, and what of it is missing or stale. A region's says only what differs. */
export function stateOf({ code, of }) {
  const own = messagesOf(code)
  const sources = code === 'en' ? undefined : readSources(join(root, 'locales'), code)
  const said = keys.filter((key) => key in own)
  const stale = sources ? said.filter((key) => sources[key] !== hashOf(english[key])) : []
  return { own, sources, said, missing: of ? [] : keys.filter((key) => !(key in own)), stale }
}

/** Writes down that these keys are translations of the English as it is; all of them, when none is named. */
export function accept(language, named) {
  const { sources, said } = stateOf(language)
  const isNew = (key) => named.length === 0 || named.includes(key)
  const lines = said.filter((key) => isNew(key) || key in sources).sort()
  writeFileSync(
    join(root, `locales/sources/${language.code}.json`),
    `{\n${lines.map((key) => `  "${key}": "${isNew(key) ? hashOf(english[key]) : sources[key]}"`).join(',\n')}\n}\n`,
  )
}

/** The English that a hash is of, out of the history; undefined when it is not there. */
export function formerEnglish(key, wanted) {
  const [module, ...name] = key.split('.')
  const file = `locales/en/${module}.json`
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout ?? ''
  const commits = git('log', '--format=%h', '--', file).split('\n').filter(Boolean)
  const texts = commits.values().map((commit) => JSON.parse(git('show', `${commit}:${file}`) || '{}')[name.join('.')])
  return texts.find((text) => text !== undefined && hashOf(text) === wanted)
}
