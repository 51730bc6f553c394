import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemoWorld } from '../src/modules/demo/index.ts'
import { routes } from '../src/routes.ts'
import { visits, withoutScreen } from './screens/index.ts'
import { problemsOf } from './screens/markup.ts'
import { titleOf } from './screens/screen.ts'
import { enter, walk } from './screens/walk.ts'
import { prepare, type ScreensWorld } from './screens/world.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let things: ScreensWorld
beforeAll(async () => {
  world = await makeWorld({ DEMO: 'on' })
  await loadDemoWorld(world.app, () => {})
  things = await prepare(world.db, world.app.settings.secret)
})
afterAll(() => world.end())

test('every route that shows a screen is looked at', () => {
  const paths = routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  const routeOf = (at: string) => paths.find((path) => pattern(path).test(at.replace(/\?.*/, '')))
  const seen = new Set(visits.flatMap(({ screens }) => screens(things, 'en').map(({ at }) => routeOf(at))))
  expect(paths.filter((path) => !seen.has(path) && !withoutScreen[path])).toEqual([])
  expect(Object.keys(withoutScreen).filter((path) => !paths.includes(path))).toEqual([])
})

const pattern = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+\{([^}]+)\}/g, '($1)').replace(/:\w+/g, '[^/]+')}$`)

for (const language of ['en', 'ar'])
  for (const { name, viewer, screens } of visits)
    test(`${name}, ${language}: what its screens answer with, and their markup`, async () => {
      const browser = await enter(world.visitor(), viewer, things)
      const wrong: string[] = []
      for (const screen of screens(things, language)) {
        const { status, text } = await walk(browser, language, screen)
        const problems = [...(status === (screen.status ?? 200) ? [] : [`answers ${status}`]), ...problemsOf(text, language)]
        wrong.push(...problems.map((problem) => `${titleOf(screen)}: ${problem}`))
      }
      expect(wrong.join('\n')).toBe('')
    })
