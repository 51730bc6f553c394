import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { collaborationUrl } from '../src/modules/wiki/urls.ts'
import type { Route } from '../src/platform/http/route.ts'
import { routes } from '../src/routes.ts'

const root = resolve(import.meta.dirname, '..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$|factory\.ts$/.test(file))
const begins = [...new Set(routes.map(({ path }) => path.split('/')[1]).filter(Boolean))].join('|')
/** A string that begins with an address of the program, or a template that goes on with one. */
const address = new RegExp(`['"\`}]/(?:${begins})(?=['"\`/?#$])`)
/** What functions are given; one of these suits. */
const given = [['7', '8', '9', '10'], ['7', 'posts', '9'], ['send']]

test('an address stands in urls.ts and routes.ts of its module, and nowhere else', () => {
  const elsewhere = sources
    .filter((file) => !/\/(urls|routes)\.ts$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .map((line, index) => ({ line, at: `${file}:${index + 1}` }))
        .filter(({ line }) => address.test(line) && !/^\s*(\*|\/\*|\/\/)|from '/.test(line))
        .map(({ line, at }) => `${at} ${line.trim()}`),
    )
  expect(elsewhere).toEqual([])
})

test('every route inside a TwinSpace says who may come there', () => {
  const lines = sources.filter((file) => file.endsWith('/routes.ts')).flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n'))
  const inside = lines.filter((line) => /(get|post|upload)\(['`](\/twinspaces\/:id|\$\{item\})/.test(line))
  expect(inside).toHaveLength(routes.filter(({ path }) => path.startsWith('/twinspaces/:id')).length)
  expect(inside.filter((line) => !/inSpace\(.+, \w+\)/.test(line))).toEqual([])
})

test('urls.ts imports nothing but types', () => {
  const importing = sources
    .filter((file) => file.endsWith('/urls.ts'))
    .filter((file) => /^(import(?! type)|export .* from)/m.test(readFileSync(join(root, file), 'utf8')))
  expect(importing).toEqual([])
})

/** Addresses that no route of their module answers: a TwinSpace's first page is its journal, and a wiki page is written in over a socket. */
const answeredElsewhere: Record<string, string[]> = { space: ['/twinspaces/:id'], wiki: [collaborationUrl(':page')] }

test('every address that a function builds leads to a route of its own module', async () => {
  const lost: string[] = []
  for (const file of sources.filter((file) => file.endsWith('/urls.ts'))) {
    const folder = dirname(file)
    const { routes } = await import(join(root, folder, 'index.ts'))
    const own: Route[] = typeof routes === 'function' ? routes() : routes
    const known = new Hono()
    for (const path of [...own.map(({ path }) => path), ...(answeredElsewhere[basename(folder)] ?? [])]) known.all(path, (c) => c.text('here'))
    const leads = async (url: string) => (await known.request(url)).status === 200
    for (const [name, url] of Object.entries(await import(join(root, file)))) {
      const built = typeof url === 'function' ? given.map((args) => url(...args) as string) : [url as string]
      if (!(await Promise.all(built.map(leads))).some((each) => each)) lost.push(`${file} ${name}: ${built[0]}`)
    }
  }
  expect(lost).toEqual([])
})
