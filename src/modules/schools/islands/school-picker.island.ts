/** Milliseconds until a question that nobody could answer is asked again, longer each time, for as long as somebody waits in the field. */
const pauseAfter = (failures: number): number => Math.min(60_000, 2_000 * 2 ** failures)
/** Answers of a server, or of one before it, that has no room just now. */
const overloaded = [502, 503, 504]

/**
 * Turns the plain search of SchoolPicker into a combobox with suggestions (ARIA pattern “list autocomplete”).
 * The school's id is sent in a hidden field; typing anew takes the choice back.
 */
class SchoolPicker extends HTMLElement {
  #input?: HTMLInputElement
  #plain?: HTMLElement
  #chosen?: HTMLInputElement
  #list?: HTMLElement
  #status?: HTMLElement
  #timer?: ReturnType<typeof setTimeout>
  #asking?: AbortController
  #failures = 0

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]')
    const plain = this.querySelector<HTMLElement>('[data-plain]')
    if (!input || !plain || this.#list) return
    this.#input = input
    this.#plain = plain
    // Disabled, the plain way sends nothing and Enter does not press its button.
    for (const control of plain.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')) control.disabled = true
    plain.hidden = true
    this.#chosen = make('input', { type: 'hidden', name: this.dataset.name ?? '', value: this.dataset.chosen ?? '' })
    this.#status = make('p', { className: 'sr', role: 'status' })
    this.#list = make('ul', { className: 'options', id: `${input.id}-options`, role: 'listbox', hidden: true })
    this.#list.ariaLabel = this.dataset.label ?? ''
    input.after(this.#list)
    this.append(this.#chosen, this.#status)
    input.role = 'combobox'
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', this.#list.id)
    input.ariaExpanded = 'false'
    input.addEventListener('input', this.#later)
    input.addEventListener('keydown', this.#key)
    input.addEventListener('blur', this.#close)
    this.#list.addEventListener('mousedown', this.#pick)
    document.addEventListener('turbo:before-cache', this.#restore)
    // Somebody may have typed before this came.
    if (document.activeElement === input && input.value !== input.defaultValue) this.#later()
  }

  disconnectedCallback(): void {
    this.#stop()
    document.removeEventListener('turbo:before-cache', this.#restore)
  }

  /** Turbo keeps a copy of the page: it gets the plain way, from which the next visit starts. */
  #restore = (): void => {
    this.dataset.chosen = this.#chosen?.value ?? ''
    for (const created of [this.#chosen, this.#list, this.#status]) created?.remove()
    this.#list = undefined
    for (const name of ['role', 'aria-autocomplete', 'aria-controls', 'aria-expanded', 'aria-activedescendant']) this.#input?.removeAttribute(name)
    for (const control of this.querySelectorAll<HTMLInputElement | HTMLButtonElement>('[data-plain] :is(input, button)')) control.disabled = false
    if (this.#plain) this.#plain.hidden = false
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  #later = (): void => {
    this.#stop()
    this.#failures = 0
    if (this.#chosen) this.#chosen.value = ''
    this.#timer = setTimeout(() => void this.#suggest(), 180)
  }

  async #suggest(): Promise<void> {
    this.#stop()
    const asked = (this.#input?.value ?? '').trim()
    if (asked.length < 2) return this.#close()
    const { signal } = (this.#asking = new AbortController())
    const query = new URLSearchParams({ q: asked, country: this.dataset.country ?? '' })
    const answer = await ask(`${this.dataset.url}?${query}`, signal).catch(() => undefined)
    if (signal.aborted || !this.#list || document.activeElement !== this.#input) return
    if (!answer) return void (this.#timer = setTimeout(() => void this.#suggest(), pauseAfter(this.#failures++)))
    this.#failures = 0
    this.#say(answer.querySelector('p')?.textContent ?? '')
    const options = [...answer.querySelectorAll('li')]
    for (const option of options) Object.assign(option, { role: 'option', ariaSelected: 'false' })
    this.#list.replaceChildren(...options)
    this.#show(this.#options.length > 0)
  }

  get #options(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
  }

  get #active(): HTMLElement | undefined {
    return this.#options.find((option) => option.ariaSelected === 'true')
  }

  #say(words: string): void {
    if (this.#status) this.#status.textContent = words
  }

  #show(open: boolean): void {
    if (this.#list) this.#list.hidden = !open
    if (this.#input) this.#input.ariaExpanded = String(open)
    this.#mark(undefined)
  }

  #close = (): void => {
    this.#stop()
    this.#show(false)
  }

  #mark(option: HTMLElement | undefined): void {
    for (const each of this.#options) each.ariaSelected = String(each === option)
    if (option) this.#input?.setAttribute('aria-activedescendant', option.id)
    else this.#input?.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }

  #key = (event: KeyboardEvent): void => {
    const options = this.#options
    const open = this.#list?.hidden === false
    const at = this.#active ? options.indexOf(this.#active) : -1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return void this.#suggest()
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.#mark(options[(at < 0 && step < 0 ? options.length - 1 : at + step + options.length) % options.length])
    } else if (event.key === 'Enter' && open) {
      event.preventDefault() // while the list is open, Enter chooses; it never sends a half-typed name
      if (this.#active) this.#choose(this.#active)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      this.#close()
    }
  }

  #pick = (event: MouseEvent): void => {
    event.preventDefault() // the field keeps the focus
    const option = (event.target as Element).closest<HTMLElement>('[role=option]')
    if (option) this.#choose(option)
  }

  #choose(option: HTMLElement): void {
    const name = option.querySelector('span')?.textContent ?? ''
    if (this.#input) this.#input.value = name
    if (this.#chosen) this.#chosen.value = option.dataset.value ?? ''
    this.#say(name)
    this.#close()
    this.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/**
 * The list that was asked for. Empty where the answer is none, such as the way to the sign-in page when the session has ended.
 * @throws Error when nobody answered, or somebody who has no room just now: to be asked again
 */
async function ask(url: string, signal: AbortSignal): Promise<HTMLElement> {
  const answer = await fetch(url, { signal, headers: { accept: 'text/html' }, redirect: 'manual' })
  if (overloaded.includes(answer.status)) throw new Error(String(answer.status))
  return new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html').body
}

function make<Name extends 'input' | 'ul' | 'p'>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]>): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties)
}

customElements.define('school-picker', SchoolPicker)
