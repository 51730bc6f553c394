type Answered = CustomEvent<{ fetchResponse: { header(name: string): string | null; responseHTML: Promise<string | undefined> } }>

/**
 * A form that was not taken at all, being too much at once, say, stays on the page as it was filled in, with what the answer
 * says above it. The answer tells by a header that it does not bring the form back itself. Where the connection breaks off on
 * the way, the page has the words for it.
 */
export function showRefusalsInPlace(): void {
  document.addEventListener('turbo:before-fetch-response', (event) => {
    const { fetchResponse } = (event as Answered).detail
    const form = event.target
    if (!(form instanceof HTMLFormElement) || fetchResponse.header('x-form') !== 'stays') return
    event.preventDefault()
    void fetchResponse.responseHTML.then((html) => announce(form, wordsOf(new DOMParser().parseFromString(html ?? '', 'text/html'))))
  })
  document.addEventListener('turbo:fetch-request-error', ({ target }) => {
    const { unsent = '' } = document.body.dataset
    if (target instanceof HTMLFormElement) announce(target, [Object.assign(document.createElement('p'), { textContent: unsent })])
  })
}

function wordsOf(answer: Document): HTMLElement[] {
  return [...answer.querySelectorAll('main h1, main p:not([data-back])')].map((said) => {
    const element = document.createElement(said.tagName === 'H1' ? 'h2' : 'p')
    element.append(...[...said.childNodes].map((node) => windowOf(node) ?? node.textContent ?? ''))
    return element
  })
}

function announce(form: HTMLFormElement, said: readonly HTMLElement[]): void {
  const words = document.createElement('div')
  words.className = 'errors'
  words.role = 'alert'
  words.tabIndex = -1
  words.append(...said)
  form.querySelector(':scope > .errors')?.remove()
  form.prepend(words)
  words.focus()
}

/** A link of this site that says it opens a window of its own; any other would lead away from what was written. */
function windowOf(node: Node): HTMLAnchorElement | undefined {
  if (!(node instanceof HTMLAnchorElement) || node.target !== '_blank' || node.origin !== location.origin) return undefined
  return Object.assign(document.createElement('a'), { href: node.href, target: '_blank', rel: 'noopener', textContent: node.textContent })
}
