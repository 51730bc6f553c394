const browsers = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox\/|FxiOS/],
  ['Chrome', /Chrome\/|CriOS/],
  ['Safari', /Safari\//],
] as const
const systems = [
  ['Windows', /Windows/],
  ['iPad', /iPad/],
  ['iPhone', /iPhone/],
  ['Android', /Android/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
] as const

const named = (list: readonly (readonly [string, RegExp])[], agent: string): string | undefined => list.find(([, sign]) => sign.test(agent))?.[0]

/** The browser and the system a user agent names, in words everybody knows; undefined when it names none. */
export function device(agent: string): { browser: string; system: string } | undefined {
  const [browser, system] = [named(browsers, agent), named(systems, agent)]
  return browser && system ? { browser, system } : undefined
}
