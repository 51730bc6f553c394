import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What a file may import of another module; space knows what the sections say of themselves, and they what they say it by. */
function openTo(file: string): RegExp {
  if (file.startsWith('src/modules/space/')) return /^src\/modules\/[a-z]+\/(index|urls|section)\.ts$/
  if (file.endsWith('/section.ts')) return /^src\/modules\/([a-z]+\/urls|space\/(section|policy))\.ts$/
  return /^src\/modules\/[a-z]+\/(index|urls)\.ts$/
}

test('types, too, are imported from another module only through its index.ts or its urls.ts', () => {
  const trespasses = globSync('src/modules/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.test\.tsx?$|factory\.ts$/.test(file))
    .flatMap((file) => {
      const [, , own] = file.split('/')
      const source = readFileSync(join(root, file), 'utf8')
      return [...source.matchAll(/from '(\.[^']+)'/g)]
        .map(([, path = '']) => relative(root, resolve(root, dirname(file), path)))
        .filter((path) => path.startsWith('src/modules/') && path.split('/')[2] !== own && !openTo(file).test(path))
        .map((path) => `${file} → ${path}`)
    })
  expect(trespasses).toEqual([])
})

test('of access the platform knows who asks, and nothing else; who asks needs nothing', () => {
  const importsOf = (file: string) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => relative(root, resolve(root, dirname(file), path)))
  const files = globSync('src/{platform,ui,access}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))
  const up = files.flatMap((file) => importsOf(file).map((path) => ({ file, path }))).filter(({ path }) => path.startsWith('src/modules/'))
  expect(up).toEqual([])
  const known = files.filter((file) => !file.startsWith('src/access/')).flatMap((file) => importsOf(file).filter((path) => path.startsWith('src/access/')))
  expect([...new Set(known)]).toEqual(['src/access/actor.ts'])
  expect(importsOf('src/access/actor.ts')).toEqual([])
})
