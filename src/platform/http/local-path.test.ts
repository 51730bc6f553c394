import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/queue', '/fr/partners?q=a%20b#more', '/'])('%s is ours', (path) => expect(localPath(path)).toBe(path))

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  '/..//evil.example',
])('%s is not', (path) => expect(localPath(path)).toBe('/'))
