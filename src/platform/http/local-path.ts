/**
 * Where to go on after signing in: a path of this site, and nothing else, whatever a link says.
 * @param wanted the `next` of a link or form
 * @param otherwise when `wanted` leads elsewhere
 */
export function localPath(wanted: string | undefined, otherwise = '/'): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, 'http://here')) return otherwise
  const url = new URL(wanted, 'http://here')
  return url.host === 'here' && url.protocol === 'http:' && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : otherwise
}
