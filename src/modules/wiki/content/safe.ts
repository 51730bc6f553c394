const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const picture = new RegExp(`^/twinspaces/${uuid}/pictures/${uuid}(?:/\\d{2,4})?$`)

/** The address a link may lead to: of this site, the web, mail or telephone; undefined for everything else. */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string' || href.length > 2000) return undefined
  const address = href.trim()
  if (/^\/(?![/\\])/.test(address)) return address
  return URL.canParse(address) && protocols.has(new URL(address).protocol) ? address : undefined
}

/** The address of a picture of a TwinSpace here; undefined for everything else, so that no page calls another server. */
export function safePicture(src: unknown): string | undefined {
  return typeof src === 'string' && picture.test(src) ? src : undefined
}

/** A whole number of pixels, or undefined. */
export function pixels(value: unknown): number | undefined {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 && number < 20_000 ? number : undefined
}
