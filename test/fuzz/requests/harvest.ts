import type { Role } from '../../cast.ts'
import type { Chance } from './chance.ts'
import { honestValue } from './words.ts'

type Input = { name: string; type: string; value: string; options: string[] }
/** A form as a page showed it, to somebody. */
export type Form = { action: string; method: 'GET' | 'POST'; files: boolean; inputs: Input[]; seenBy: Role }

const attribute = (tag: string, name: string): string => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** The forms of a page. @param path where a form without an action goes */
export function formsIn(page: string, path: string, seenBy: Role): Form[] {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const tag = /<form\b[^>]*>/.exec(form)?.[0] ?? ''
    return {
      action: attribute(tag, 'action') || path,
      method: attribute(tag, 'method').toLowerCase() === 'post' ? 'POST' : 'GET',
      files: attribute(tag, 'enctype').startsWith('multipart'),
      inputs: inputsIn(form),
      seenBy,
    }
  })
}

/** Addresses of our own a page leads to. */
export const linksIn = (page: string): string[] => [...page.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)"/g)].map(([, href = '']) => plain(href))

function inputsIn(form: string): Input[] {
  const inputs = new Map<string, Input>()
  for (const [tag, kind] of form.matchAll(/<(input|textarea|button|select)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (!name) continue
    const type = kind === 'input' ? attribute(tag, 'type') || 'text' : (kind ?? '')
    const value = attribute(tag, 'value')
    const input = inputs.get(name) ?? { name, type, value: '', options: [] }
    if (type === 'radio' || type === 'checkbox' || type === 'button') input.options.push(value || 'on')
    else if (type === 'select') input.options.push(...optionsAfter(form, tag))
    else input.value = value
    inputs.set(name, input)
  }
  return [...inputs.values()]
}

function optionsAfter(form: string, tag: string): string[] {
  const [list = ''] = form.slice(form.indexOf(tag)).split('</select>')
  return [...list.matchAll(/<option\b[^>]*>/g)].map(([option]) => attribute(option, 'value'))
}

/** A form as somebody would fill it in. */
export function fillIn(chance: Chance, { inputs }: Form, addresses: readonly string[]): [name: string, value: string][] {
  return inputs.flatMap(({ name, type, value, options }): [string, string][] => {
    if (type === 'file') return []
    // Sent with the key of a page, a form is taken once: most are to be looked at anew.
    if (name === 'form-key' && chance.is(0.8)) return []
    if (options.length > 0) {
      if (type === 'checkbox') return options.filter(() => chance.is(0.5)).map((option) => [name, option])
      return [[name, chance.pick(options)]]
    }
    return [[name, type === 'hidden' || (value && chance.is(0.7)) ? value : honestValue(chance, name, type, addresses)]]
  })
}
