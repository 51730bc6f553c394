const axes = { lat: { max: 90, marks: 'NS' }, lon: { max: 180, marks: 'EW' } } as const
type Axis = keyof typeof axes

const written = /^([NSEW]?)([+-]?)(\d+(?:[.,]\d+)?)(?:[°º](?:(\d+(?:[.,]\d+)?)['′’](?:(\d+(?:[.,]\d+)?)(?:["″”]|''))?)?)?([NSEW]?)$/

/**
 * Degrees as registers write them: `59.9`, `59,9`, `59.91,`, `5.1 W`, `59°54'12"N`; NaN for anything else. Rounded to a hand's breadth, so that a register
 * copied with fewer decimals is the same place.
 */
export function degrees(text: string, axis: Axis): number {
  const bare = text
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, '')
    .replace(/[.,;]+$/, '')
    .toUpperCase()
  const [, before = '', sign = '', whole = '', minutes = '0', seconds = '0', after = ''] = written.exec(bare) ?? []
  const mark = before || after
  if (!whole || (before && after) || (mark && (sign || !axes[axis].marks.includes(mark)))) return Number.NaN
  const [degree, minute, second] = [whole, minutes, seconds].map((part) => Number(part.replace(',', '.'))) as [number, number, number]
  if (minute >= 60 || second >= 60) return Number.NaN
  const value = degree + minute / 60 + second / 3600
  return (Math.round(value * 1e6) / 1e6) * (sign === '-' || mark === 'S' || mark === 'W' ? -1 : 1)
}

/** Why two numbers are no place; undefined where they are one. */
export function whyNowhere(lat: number, lon: number): { axis: Axis; reason: string } | undefined {
  if (Math.min(Math.abs(lat), Math.abs(lon)) > 1000)
    return { axis: 'lat', reason: 'are metres on a map, no degrees: bring the register to WGS84 first, with QGIS or `ogr2ogr -t_srs EPSG:4326`' }
  if (!(Math.abs(lat) <= axes.lat.max)) return { axis: 'lat', reason: 'is no latitude: it has to be a number from -90 to 90' }
  if (!(Math.abs(lon) <= axes.lon.max)) return { axis: 'lon', reason: 'is no longitude: it has to be a number from -180 to 180' }
  return undefined
}
