import { decodeHTMLStrict } from 'entities'

const western = new TextDecoder('windows-1252')
// Left out: NA, which is Naples and Navarra, and None, which is a town in Piedmont.
const noValue: ReadonlySet<string> = new Set([
  ...['null', 'nan', 'undefined', '\\n', 'n/a', '#n/a', 'n.a.', 'n/d', 'n.d.', 'k.a.', 'k. a.', 'not available', 'non disponibile', 'non disponible'],
  ...['no disponible', 'sin datos', 'nicht verfügbar', 'keine angabe', 'brak danych', 'ikke oppgitt', 'ei tiedossa', 'není k dispozici', 'nije dostupno'],
])

/**
 * A cell as it was meant: entities of web pages are letters, bytes of Windows-1252 taken for characters are what they were there, nothing invisible, single
 * spaces; '' for what programs write where there is nothing (NULL, N/A).
 */
export function cleanCell(text: string): string {
  const clean = decoded(text)
    .replace(/[\x80-\x9f]/g, (byte) => western.decode(Uint8Array.of(byte.charCodeAt(0))))
    .replace(/(?![\u202D\u202E])[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return noValue.has(clean.toLowerCase()) ? '' : clean
}

/** Some programs write entities of entities: “&amp;amp;”. */
function decoded(text: string): string {
  const once = text.includes('&') ? decodeHTMLStrict(text) : text
  return once !== text && once.includes('&') ? decodeHTMLStrict(once) : once
}

/**
 * What no cell can hold: a control character, one that turns letters around so that nobody can tell what they should show, or one that a program wrote for
 * what it could not read.
 * @returns such as “U+001B”
 */
export function unprintableIn(text: string): string | undefined {
  const [found] = /[\p{Cc}\u202D\u202E\uFFFD]/u.exec(text) ?? []
  return found && `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
