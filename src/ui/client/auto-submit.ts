/** Around a GET form: sends it by itself a moment after the last change. Without JavaScript its button does. */
export class AutoSubmit extends HTMLElement {
  #timer?: ReturnType<typeof setTimeout>

  connectedCallback(): void {
    this.addEventListener('input', this.#later)
    this.addEventListener('change', this.#later)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    this.removeEventListener('input', this.#later)
    this.removeEventListener('change', this.#later)
  }

  #later = (event: Event): void => {
    clearTimeout(this.#timer)
    const typing = event.type === 'input' && (event.target as HTMLInputElement).matches('input:not([type=checkbox], [type=radio]), textarea')
    this.#timer = setTimeout(() => this.querySelector('form')?.requestSubmit(), typing ? 450 : 150)
  }
}
