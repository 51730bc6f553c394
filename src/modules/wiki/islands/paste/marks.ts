import { isElement, wrap } from './nodes.ts'
import type { StyleOf } from './style-of.ts'

type Marks = { bold: boolean; italic: boolean; heading: boolean }

/**
 * Bold and italic as the pasted document shows them: the nearest that says anything about it wins, an element by its name or
 * its style. So the `<b style="font-weight:normal">` around all that Google Docs copies makes nothing bold. A heading is bold by itself.
 */
export function writeMarks(root: Element, styleOf: StyleOf): void {
  const write = (element: Element, outer: Marks): void => {
    const marks = marksOf(element, outer, styleOf)
    for (const child of [...element.childNodes]) {
      if (isElement(child)) write(child, marks)
      else if (child.nodeType === child.TEXT_NODE && /\S/.test(child.textContent ?? '')) {
        if (marks.bold && !marks.heading) wrap(child, 'strong')
        if (marks.italic) wrap(child, 'em')
      }
    }
    if (element.matches('b, strong, i, em')) element.replaceWith(...element.childNodes)
  }
  write(root, { bold: false, italic: false, heading: false })
}

function marksOf(element: Element, outer: Marks, styleOf: StyleOf): Marks {
  const style = styleOf(element)
  return {
    bold: weight(style.get('font-weight')) ?? (outer.bold || element.matches('b, strong')),
    italic: slant(style.get('font-style')) ?? (outer.italic || element.matches('i, em')),
    heading: outer.heading || element.matches('h1, h2, h3, h4, h5, h6'),
  }
}

function weight(said: string | undefined): boolean | undefined {
  if (said?.startsWith('bold')) return true
  if (said?.startsWith('normal') || said?.startsWith('lighter')) return false
  const number = Number.parseInt(said ?? '', 10)
  return Number.isNaN(number) ? undefined : number >= 600
}

function slant(said: string | undefined): boolean | undefined {
  if (said?.startsWith('italic') || said?.startsWith('oblique')) return true
  return said?.startsWith('normal') ? false : undefined
}
