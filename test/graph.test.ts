import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

test('types, too, are imported from another module only through its index.ts or its urls.ts', () => {
  const trespasses = globSync('src/modules/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !/\.test\.tsx?$|factory\.ts$/.test(file))
    .flatMap((file) => {
      const [, , own] = file.split('/')
      const source = readFileSync(join(root, file), 'utf8')
      return [...source.matchAll(/from '(\.[^']+)'/g)]
        .map(([, path = '']) => relative(root, resolve(root, dirname(file), path)))
        .filter((path) => path.startsWith('src/modules/') && path.split('/')[2] !== own && !/^src\/modules\/[a-z]+\/(index|urls)\.ts$/.test(path))
        .map((path) => `${file} → ${path}`)
    })
  expect(trespasses).toEqual([])
})
