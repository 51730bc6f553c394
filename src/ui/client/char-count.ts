/** Around a text area with `maxlength`: says how much room is left, and only when little is. `data-text` holds the words with {n}. */
export class CharCount extends HTMLElement {
  #line?: HTMLElement

  connectedCallback(): void {
    const area = this.querySelector('textarea')
    if (!area || area.maxLength < 0) return
    this.#line ??= this.appendChild(Object.assign(document.createElement('span'), { className: 'count' }))
    area.addEventListener('input', () => this.#count(area))
    this.#count(area)
  }

  disconnectedCallback(): void {
    this.#line?.remove() // Turbo keeps a copy of the page; the line is made anew from it
    this.#line = undefined
  }

  #count(area: HTMLTextAreaElement): void {
    const line = this.#line
    if (!line) return
    const left = area.maxLength - area.value.length
    const near = left < area.maxLength * 0.1
    line.hidden = left > area.maxLength * 0.2
    line.textContent = (this.dataset.text ?? '{n}').replace('{n}', String(left))
    line.classList.toggle('near', near)
    line.setAttribute('aria-live', near ? 'polite' : 'off')
  }
}
