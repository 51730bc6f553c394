import { classRules, declarations, type Style } from './declarations.ts'

export type StyleOf = (element: Element) => Style

/**
 * What a pasted document says of an element's looks. Read from the text of its attributes and style sheets: the content
 * security policy, which the document inherits, empties `element.style`.
 */
export function stylesOf(pasted: Document): StyleOf {
  const rules = classRules([...pasted.querySelectorAll('style')].map((sheet) => sheet.textContent).join('\n'))
  const known = new WeakMap<Element, Style>()
  return (element) => {
    const style =
      known.get(element) ??
      new Map([...[...element.classList].flatMap((name) => [...(rules.get(name) ?? [])]), ...declarations(element.getAttribute('style') ?? '')])
    known.set(element, style)
    return style
  }
}
