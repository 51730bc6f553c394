import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../../src/platform/http/assets.ts'

type Exported = { fields?: object } | Record<string, { fields?: object }>

/** Every field any form has, from the built program. */
export async function fieldNames(): Promise<string[]> {
  const names = new Set<string>()
  for (const file of globSync('dist/src/modules/**/forms.js', { cwd: root })) {
    const exported = Object.values(await import(pathToFileURL(join(root, file)).href)) as Exported[]
    for (const each of exported)
      for (const { fields = {} } of 'fields' in each ? [each as { fields: object }] : (Object.values(each) as { fields?: object }[]))
        for (const name of Object.keys(fields)) names.add(name)
  }
  return [...names].sort()
}

/** Every query parameter a page reads, from the sources; and those that are read all at once, by filter. */
export function queryNames(): string[] {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))
  const read = sources.flatMap((source) => [...source.matchAll(/req\.query\('([\w-]+)'\)/g)].map(([, name = '']) => name))
  return [...new Set([...read, 'q', 'page', 'country', 'subject', 'language', 'level', 'age', 'all', 'sort', 'before', 'since'])].sort()
}
