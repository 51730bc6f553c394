import { type Item, type List, nest } from './nest.ts'
import { create, isElement } from './nodes.ts'
import type { StyleOf } from './style-of.ts'

type Found = Item<Element>

/** Word’s paragraphs that only look like lists, and its web version’s lists of one item each, become lists, nested as they were written. */
export function makeLists(root: Element, styleOf: StyleOf): void {
  const done = new Set<Element>()
  for (const element of root.querySelectorAll('p, div')) {
    if (done.has(element)) continue
    const run = runFrom(element, styleOf)
    if (run.length === 0) continue
    const items = run.flatMap(({ items }) => items)
    element.before(...nest(items).map((list) => draw(list, element)))
    for (const { element: each } of run) {
      done.add(each)
      each.remove()
    }
  }
}

/** An element of items and those that follow it. */
function runFrom(first: Element, styleOf: StyleOf): { element: Element; items: Found[] }[] {
  const run: { element: Element; items: Found[] }[] = []
  for (let next: Node | null = first; next; next = next.nextSibling) {
    const items = isElement(next) ? itemsOf(next, styleOf) : []
    if (isElement(next) && items.length > 0) run.push({ element: next, items })
    else if (isElement(next) || /\S/.test(next.nodeType === next.TEXT_NODE ? (next.textContent ?? '') : '')) break
  }
  return run
}

function itemsOf(element: Element, styleOf: StyleOf): Found[] {
  if (element.matches('div.ListContainerWrapper')) return [...element.querySelectorAll('li[data-aria-level]')].map(ofWordOnline)
  const place = /^(l\d+) level(\d+)/.exec(styleOf(element).get('mso-list') ?? '')
  if (!place) return []
  const sign = [...element.querySelectorAll('span')].find((span) => styleOf(span).get('mso-list') === 'ignore')
  return [{ level: Number(place[2]), list: String(place[1]), ordered: counts(sign?.textContent ?? ''), value: element }]
}

const ofWordOnline = (item: Element): Found => ({
  level: Number(item.getAttribute('data-aria-level')) || 1,
  list: item.getAttribute('data-listid') ?? '',
  ordered: item.parentElement?.matches('ol') === true,
  value: item,
})

/** Whether what stands before an item counts it: “1.”, “(b)”, “iv)”, “٣”, rather than “·” or Word’s “o”. */
const counts = (sign: string): boolean => /^\(?\p{N}+[.)]?$|^\(?[\p{L}\p{N}.]{1,8}[.)]$/u.test(sign.trim())

function draw(list: List<Element>, near: Node): Element {
  const drawn = create(near, list.ordered ? 'ol' : 'ul')
  for (const { value, lists } of list.items) {
    const item = create(near, 'li')
    item.append(...value.childNodes, ...lists.map((each) => draw(each, near)))
    drawn.append(item)
  }
  return drawn
}

/** The sign or number that Word writes before the words of an item goes, that before a heading stays as its words. */
export function removeSigns(root: Element, styleOf: StyleOf): void {
  for (const sign of [...root.querySelectorAll('span')].filter((span) => styleOf(span).get('mso-list') === 'ignore')) {
    if (sign.closest('li') || !counts(sign.textContent)) sign.remove()
    else sign.replaceWith(`${sign.textContent.trim()} `)
  }
}
