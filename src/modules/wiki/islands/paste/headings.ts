import { rename, wrap } from './nodes.ts'

/** Headings in the levels that a page has, below its title: where the pasted text has a title of its own, all go one down. */
export function levelHeadings(root: Element): void {
  for (const title of root.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  for (const heading of root.querySelectorAll('p[role=heading], div[role=heading]'))
    rename(heading, `h${levelOf(Number(heading.getAttribute('aria-level')), 1, 6)}`)
  const down = root.querySelector('h1') ? 1 : 0
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    // A cell or an item has no headings: its words stand out.
    if (heading.closest('td, th, li')) wrap(rename(heading, 'b'), 'p')
    else rename(heading, `h${levelOf(Number(heading.nodeName.slice(1)) + down, 2, 4)}`)
  }
}

const levelOf = (level: number, least: number, most: number): number => Math.min(Math.max(level || least, least), most)
