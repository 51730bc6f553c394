import { safePicture } from '../../content/safe.ts'
import { create } from './nodes.ts'

/** What is said of pictures that cannot be shown. */
export type PictureWords = { picture: string; leftOut: string }

/** Sides of a picture, in pixels, that is a sign or counts readers. */
const trifle = 24

/**
 * Pictures from elsewhere. A page shows those of its TwinSpace alone, so that reading it calls nobody else; others become a
 * link to where they are, or words that say that one was left out. None vanishes, but signs without words.
 */
export function replacePictures(root: Element, words: PictureWords): void {
  for (const picture of root.querySelectorAll('img')) {
    const here = ownAddress(picture.getAttribute('src') ?? '')
    if (here) picture.setAttribute('src', here)
    else picture.replaceWith(...insteadOf(picture, words))
  }
  for (const film of root.querySelectorAll('iframe, video, audio, embed, object')) {
    const source = webSource(film.getAttribute('src') ?? film.getAttribute('data') ?? film.querySelector('source')?.getAttribute('src'))
    if (source) film.replaceWith(link(film, source, source))
    else film.replaceWith(...film.childNodes)
  }
}

function insteadOf(picture: HTMLImageElement, { picture: word, leftOut }: PictureWords): (Node | string)[] {
  const alt = (picture.getAttribute('alt') ?? '').trim()
  if (picture.getAttribute('aria-roledescription') === 'checkbox') return tick(picture)
  if (isEmoji(alt)) return [alt]
  if (!alt && isTrifle(picture)) return []
  const source = webSource(picture.getAttribute('src')) ?? webSource(picture.getAttribute('data-src'))
  if (source) return picture.closest('a[href]') ? [alt || word] : [' ', link(picture, source, alt || word), ' ']
  return [` ${[alt, leftOut].filter(Boolean).join(' ')} `]
}

// Google Docs draws those of its lists; the words of an item are a paragraph beside it.
function tick(picture: Element): string[] {
  const sign = picture.closest('[aria-checked=true]') ? '☑ ' : '☐ '
  const words = picture.parentElement?.querySelector('p')
  words?.prepend(sign)
  return words ? [] : [sign]
}

const isEmoji = (words: string): boolean => words.length < 30 && /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(words)
const isTrifle = (picture: Element): boolean => ['width', 'height'].every((side) => Number.parseInt(picture.getAttribute(side) ?? '', 10) <= trifle)

/** The address here of a picture of a TwinSpace, which browsers copy with the name of this site before it. */
function ownAddress(source: string): string | undefined {
  return safePicture(source.startsWith(`${location.origin}/`) ? source.slice(location.origin.length) : source)
}

function webSource(source: string | null | undefined): string | undefined {
  const address = source?.trim().replace(/^\/\//, 'https://') ?? ''
  return /^https:\/\//i.test(address) && address.length <= 2000 && URL.canParse(address) ? address : undefined
}

function link(near: Node, href: string, words: string): HTMLElement {
  const anchor = create(near, 'a')
  anchor.setAttribute('href', href)
  anchor.textContent = words
  return anchor
}
