import { beginSession } from './editor/session.ts'

/** `<page-editor data-page=…>`: puts the editor in the place of the page's text, for as long as the element is there. */
class PageEditor extends HTMLElement {
  #end?: () => void

  connectedCallback(): void {
    // What Turbo shows from its cache is a picture of the page, soon to be replaced.
    if (document.documentElement.hasAttribute('data-turbo-preview')) return
    this.#end ??= beginSession(this)
    document.addEventListener('turbo:before-cache', this.#leave)
  }

  disconnectedCallback(): void {
    this.#leave()
  }

  #leave = (): void => {
    document.removeEventListener('turbo:before-cache', this.#leave)
    this.#end?.()
    this.#end = undefined
  }
}

customElements.define('page-editor', PageEditor)
