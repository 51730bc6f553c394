/** Around a `<details>` that is a menu: Escape, a click elsewhere and moving on by Tab close it. */
export class MenuDetails extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', this.#outside)
    this.addEventListener('keydown', this.#key)
    this.addEventListener('focusout', this.#left)
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#outside)
    this.#close()
  }

  #close(): void {
    const details = this.querySelector('details')
    if (details) details.open = false
  }

  #outside = (event: Event): void => {
    if (!this.contains(event.target as Node)) this.#close()
  }

  #left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) this.#close()
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.querySelector('details')?.open) return
    event.preventDefault()
    this.#close()
    this.querySelector('summary')?.focus()
  }
}
