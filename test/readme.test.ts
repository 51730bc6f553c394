import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsTable } from '../src/platform/settings-table.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the README lists every setting as the program reads it', () => {
  const rows = settingsTable.map(({ name, default: standard, meaning }) => `| \`${name}\` | ${standard} | ${meaning} |`)
  expect(readme).toContain(['| variable | without it | what it decides |', '|---|---|---|', ...rows].join('\n'))
})

test('the README names every npm script people run', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  for (const name of Object.keys(scripts)) expect(readme).toMatch(new RegExp(`npm (run )?${name}\\b`))
})
