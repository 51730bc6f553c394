import { levelHeadings } from './headings.ts'
import { makeLists, removeSigns } from './lists.ts'
import { writeMarks } from './marks.ts'
import { isElement } from './nodes.ts'
import { type PictureWords, replacePictures } from './pictures.ts'
import { type StyleOf, stylesOf } from './style-of.ts'
import { plainTables } from './tables.ts'

// Scripts do not run in it and nothing is loaded.
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** Whether markup holds words: a picture that is copied comes with markup that holds nothing but itself. */
export function holdsWords(html: string): boolean {
  const { body } = parse(html)
  for (const each of body.querySelectorAll('style, script, title')) each.remove()
  return /[^\s\u00a0]/.test(body.textContent)
}

/** What Word, Excel, Google Docs or a web page copied, as markup that the schema of pages reads rightly. */
export function cleanPasted(html: string, words: PictureWords): string {
  const pasted = parse(html)
  const { body } = pasted
  const styleOf = stylesOf(pasted)
  // What an editor such as this one copied says itself how it was cut out.
  if (!body.querySelector('[data-pm-slice]')) shape(body, styleOf)
  replacePictures(body, words)
  for (const element of body.querySelectorAll('[style]')) element.removeAttribute('style')
  return body.innerHTML
}

function shape(body: HTMLElement, styleOf: StyleOf): void {
  for (const each of body.querySelectorAll('style, script, noscript, template, title')) each.remove()
  for (const each of body.querySelectorAll('*')) if (isHidden(each, styleOf)) each.remove()
  for (const line of body.querySelectorAll('br')) if (isBetweenBlocks(line)) line.remove()
  makeLists(body, styleOf)
  removeSigns(body, styleOf)
  plainTables(body)
  levelHeadings(body)
  writeMarks(body, styleOf)
}

const isHidden = (element: Element, styleOf: StyleOf): boolean => styleOf(element).get('display') === 'none' || styleOf(element).get('mso-hide') === 'all'

// Google Docs writes one for an empty line.
const blocks = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, hr, pre'
const isEdge = (node: Node | null): boolean => node === null || (isElement(node) && node.matches(`${blocks}, div, br`))
const isBetweenBlocks = (line: Element): boolean => isEdge(line.previousSibling) && isEdge(line.nextSibling) && !line.parentElement?.closest(blocks)
