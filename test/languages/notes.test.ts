import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { catalogues, elementsOf, english, textsOf } from './messages.ts'
import { kinds, modules, type Note, notes, readers } from './notes.ts'

/** Names of what fills a message in; `#` and tags are no arguments. */
const argumentsOf = (source: string) => {
  const filled = elementsOf(parse(source)).flatMap((element) => (element.type === 0 || element.type === 7 || element.type === 8 ? [] : element.value))
  return [...new Set(filled)].sort().join(', ')
}
/** How long it becomes with the examples. */
const length = (source: string, note: Note) => Math.max(...textsOf(source, (name) => note.args?.[name] ?? '999').map((text) => [...text].length))

function faultsOf(source: string, note: Note): string[] {
  const others = Object.keys(note).filter((field) => !['is', 'reader', 'says', 'args', 'max'].includes(field))
  const [given, wanted] = [
    Object.keys(note.args ?? {})
      .sort()
      .join(', '),
    argumentsOf(source),
  ]
  const shortest = Math.ceil(1.4 * length(source, note))
  return [
    ...others.map((field) => `“${field}” is no field`),
    ...(kinds.includes(note.is) ? [] : [`is “${note.is}”`]),
    ...(readers.includes(note.reader) ? [] : [`reader “${note.reader}”`]),
    ...(given === wanted ? [] : [`examples of ${given || 'nothing'}, arguments ${wanted || 'none'}`]),
    ...((note.max ?? shortest) < shortest ? [`max ${note.max}: others need 1.4 × the room of English, ${shortest}`] : []),
  ]
}

test.each(modules)('every message of %s has a note, in the order of the English', (module) => {
  const ofModule = (key: string) => key.startsWith(`${module}.`)
  expect([...notes.keys()].filter(ofModule)).toEqual([...english.keys()].filter(ofModule))
})

test('a note says what the message is, who reads it, and an example of each argument', () => {
  expect([...notes].flatMap(([key, note]) => faultsOf(english.get(key) ?? '', note).map((fault) => `${key}: ${fault}`))).toEqual([])
})

test.each(catalogues)('$code keeps to the lengths that the notes give', ({ messages }) => {
  const long = [...notes].flatMap(([key, note]) => {
    const source = messages.get(key)
    return source && note.max && length(source, note) > note.max ? [`${key}: ${length(source, note)} of ${note.max}: ${source}`] : []
  })
  expect(long).toEqual([])
})
