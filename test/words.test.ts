import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const views = globSync('src/{modules,ui}/**/*.tsx', { cwd: root }).filter((file) => !/\.test\.tsx$|gallery/.test(file))

test('no view holds a sentence of its own: text between tags comes from the catalogues', () => {
  const literals = views.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    return [...source.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[^<>{}=;]*)</g)].map((match) => `${file}: ${match[1]}`)
  })
  expect(literals).toEqual([])
})

test('no view sets a style or a script inline: the content security policy would drop it', () => {
  const inline = views.filter((file) => /\sstyle=[{"]|\son[a-z]+=[{"]/.test(readFileSync(join(root, file), 'utf8')))
  expect(inline).toEqual([])
})
