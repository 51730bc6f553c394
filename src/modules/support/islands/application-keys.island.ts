import { listenToKeys } from './keys.ts'

/**
 * On an open application: j and k open the next and the one before, u goes back to the queue, v and r lead to the button that
 * validates and to the reason of a refusal. No key presses a button: that takes a second one, Enter.
 */
class ApplicationKeys extends HTMLElement {
  private listening: AbortController | undefined

  connectedCallback(): void {
    this.listening = new AbortController()
    const click = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click()
    const focus = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus()
    listenToKeys(
      () => ({
        j: click('application-keys a[rel=next]'),
        k: click('application-keys a[rel=prev]'),
        u: click('application-keys a[rel=up]'),
        v: focus('button[value=validated]'),
        r: focus('#refuse textarea'),
      }),
      this.listening.signal,
    )
  }

  disconnectedCallback(): void {
    this.listening?.abort()
  }
}

customElements.define('application-keys', ApplicationKeys)
