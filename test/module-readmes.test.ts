import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { happenings } from '../src/access/happenings.ts'

const root = join(import.meta.dirname, '..')

test('what a module’s README says is told is told: `journal:<space>`', () => {
  const named = globSync('src/modules/*/README.md', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/`([a-z-]+):<[^>]*>`/g)].map(([, about = '']) => ({ file, about })),
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ about }) => !(about in happenings))).toEqual([])
})
