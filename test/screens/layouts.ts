import type { Browser } from '../browser.ts'
import { visits } from './index.ts'
import { enter, walk } from './walk.ts'
import type { ScreensWorld } from './world.ts'

/** A screen of a visit, as the list has it: the same one in every language. */
export const placeOf = (visit: string, at: number): string => `${visit} ${at}`

/**
 * Goes to every screen without looking, and finds the layouts among them.
 * @param language one in which nobody else goes there meanwhile: forms are sent
 */
export async function findLayouts(world: ScreensWorld, visitor: () => Browser, language: string): Promise<Set<string>> {
  const isLayout = seekLayouts()
  const layouts = new Set<string>()
  for (const { name, viewer, screens } of visits) {
    const browser = await enter(visitor(), viewer, world)
    for (const [at, screen] of screens(world, language).entries()) if (isLayout((await walk(browser, language, screen)).text)) layouts.add(placeOf(name, at))
  }
  return layouts
}

/** A layout is a page that shows what none before it shows: an element, or a class of one. All others are made of the same parts. */
export function seekLayouts(): (html: string) => boolean {
  const known = new Set<string>()
  return (html) => {
    const before = known.size
    for (const [part] of html.matchAll(/<[a-z][\w-]*|(?<=\sclass=")[^"]*/g)) for (const each of part.split(' ')) known.add(each)
    return known.size > before
  }
}
