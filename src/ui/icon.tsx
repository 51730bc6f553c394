import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Html, raw } from '../platform/html/html.ts'

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')
const drawings = new Map<string, string>()
const directional = /^(arrow|chevron|chevrons|move|corner-\w+)-(left|right)$|^(log-in|log-out|send|reply|undo-2|redo-2|panel-left|list)$/

function drawing(name: string): string {
  let inner = drawings.get(name)
  if (inner === undefined) {
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
    inner = svg
      .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
      .replace(/\s*\n\s*/g, '')
      .replaceAll(' />', '/>')
    drawings.set(name, inner)
  }
  return inner
}

/**
 * A lucide icon, hidden from assistive technology: put a word beside it.
 * @param name file name in lucide-static, such as `calendar-days`; an unknown one throws ENOENT
 * @param size side in CSS pixels, 20 unless told; arrows turn around in right-to-left pages
 */
export function Icon({ name, size = 20 }: { name: string; size?: number }): Html {
  return raw(
    `<svg class="icon${directional.test(name) ? ' flip' : ''}" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${drawing(name)}</svg>`,
  )
}
