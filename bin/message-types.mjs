// Writes the type of every message's arguments, from the English catalogue, for `t()` to be checked by.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@formatjs/icu-messageformat-parser'
import { messagesOf } from './sources.mjs'

const types = { 1: 'Text', 2: 'number', 5: 'string', 6: 'number', 8: 'Tag' }
const head = `// Written by bin/message-types.mjs from locales/en at every build.
import type { Child, Html } from '../html/html.ts'

type Text = string | number
type Tag = (text: Html) => Child

/** Every message there is, with what fills it in. */
export type Messages = {
`

/** @param root the checkout's */
export function writeMessageTypes(root) {
  const lines = Object.entries(messagesOf('en')).map(([key, source]) => `  '${key}': ${typeOf(parse(source), `locales/en: ${key}`)}\n`)
  const to = join(root, 'src/platform/i18n/messages.generated.ts')
  const text = `${head}${lines.join('')}}\n`
  // Written anew only when it says something else: whoever watches the sources would never come to rest.
  if (!existsSync(to) || readFileSync(to, 'utf8') !== text) writeFileSync(to, text)
}

function typeOf(elements, where) {
  const found = new Map()
  collect(elements, found, where)
  if (found.size === 0) return 'never'
  return `{ ${[...found].map(([name, all]) => `${/^\w+$/.test(name) ? name : `'${name}'`}: ${[...all].sort().join(' & ')}`).join('; ')} }`
}

function collect(elements, found, where) {
  for (const element of elements) {
    if (element.type === 0 || element.type === 7) continue
    const type = types[element.type]
    // A date's words depend on the reader's zone, which a message does not know.
    if (!type) throw new Error(`${where}: {${element.value}} is a date or time; give it in words`)
    const all = found.get(element.value) ?? new Set()
    found.set(element.value, all.add(type))
    for (const { value } of Object.values(element.options ?? {})) collect(value, found, where)
    if (element.children) collect(element.children, found, where)
  }
}
