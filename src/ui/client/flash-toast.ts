/** Takes the flash away after a time to read it; waits while it is pointed at or holds the focus. `data-stay` keeps it until dismissed. */
export class FlashToast extends HTMLElement {
  #timer?: ReturnType<typeof setTimeout>

  connectedCallback(): void {
    const button = this.querySelector('button')
    if (button) {
      button.hidden = false
      button.addEventListener('click', this.#leave)
    }
    this.addEventListener('pointerenter', this.#wait)
    this.addEventListener('focusin', this.#wait)
    this.addEventListener('pointerleave', this.#start)
    this.addEventListener('focusout', this.#start)
    this.#say()
    this.#start()
  }

  disconnectedCallback(): void {
    this.#wait()
  }

  // A status that is already there when the page loads is not read out; one that is put in is.
  #say(): void {
    const words = this.querySelector('p')
    const text = words?.textContent
    if (!words || !text) return
    words.textContent = ''
    setTimeout(() => (words.textContent = text), 50)
  }

  #wait = (): void => clearTimeout(this.#timer)

  #start = (): void => {
    this.#wait()
    if (!('stay' in this.dataset)) this.#timer = setTimeout(this.#leave, 4000 + (this.textContent?.length ?? 0) * 60)
  }

  #leave = (): void => {
    this.classList.add('leaving')
    setTimeout(() => this.remove(), 160)
  }
}
