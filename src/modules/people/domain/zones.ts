/** What some runtimes still call by an older name. */
const renamed: Readonly<Record<string, string>> = { 'Europe/Kiev': 'Europe/Kyiv', 'America/Godthab': 'America/Nuuk' }

/** Every time zone, by its present name. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone)
