// How far each language is, and how much of it is stale: translated from an English that has changed since. Fails when a required
// language lacks anything. `--stale pl` shows what is stale in one; `--accept fr [key …]` says that it has been translated anew.
import { resolve } from 'node:path'
import { isNew, runWithOwnNode } from './node24.mjs'

if (!isNew) process.exit(await runWithOwnNode(import.meta.filename))
const { faultsOf } = await import('../src/platform/i18n/faults.ts')
const locales = resolve(import.meta.dirname, '../locales')
const { accept, english, formerEnglish, languages, stateOf } = await import('./sources.mjs')

const [act, code, ...keys] = process.argv.slice(2)
const language = languages.find((each) => each.code === code && code !== 'en')
const acts = { '--stale': () => showStale(language), '--accept': () => acceptNamed(language, keys) }
if (!act) report()
else if (acts[act] && language) acts[act]()
else {
  console.error('npm run translations [-- --stale <language> | -- --accept <language> [<module>.<key> …]]')
  process.exitCode = 1
}

function report() {
  for (const fault of faultsOf(
    locales,
    languages.map(({ code }) => code),
  )) {
    console.error(fault)
    process.exitCode = 1
  }
  for (const each of languages) {
    const { said, missing, stale } = stateOf(each)
    const percent = each.of ? `as ${each.of}` : `${Math.floor((100 * (said.length - stale.length)) / Object.keys(english).length)} %`
    const keys = each.of ? `${said.length} of its own` : `${said.length} keys, ${missing.length} missing`
    console.log(`${each.code.padEnd(8)} ${each.status.padEnd(9)} ${percent.padStart(5)}   ${keys}, ${stale.length} stale`)
    if (each.status === 'required' && missing.length + stale.length > 0) process.exitCode = 1
  }
}

function showStale(language) {
  const { own, sources, stale } = stateOf(language)
  for (const key of stale) {
    const was = sources[key] ? formerEnglish(key, sources[key]) : undefined
    console.log(`${key}\n  was  ${was ?? '(not in the history)'}\n  is   ${english[key]}\n  ${language.code.padEnd(4)} ${own[key]}`)
  }
}

function acceptNamed(language, named) {
  const unknown = named.filter((key) => !stateOf(language).said.includes(key))
  if (unknown.length === 0) return accept(language, named)
  console.error(`${language.code} does not say ${unknown.join(', ')}`)
  process.exitCode = 1
}
