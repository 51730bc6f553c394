/**
 * Around the form of a draft: saves a moment after one stops typing, by posting the same form, and says so.
 * A conflict or a mistake is said in the server's words; what is typed stays. The button goes on working as before; what
 * it sends waits for the answer to what is being saved, lest one conflict with oneself.
 */
class DraftAutosave extends HTMLElement {
  #timer?: ReturnType<typeof setTimeout>
  #saving?: Promise<void>
  #sending?: Promise<void>
  #line?: HTMLElement

  connectedCallback(): void {
    this.addEventListener('input', this.#later)
    this.addEventListener('change', this.#later)
    this.addEventListener('submit', this.#submit)
    this.#line ??= this.querySelector<HTMLElement>('.actions [role=status]') ?? this.#makeLine()
    // Somebody may have typed before this came.
    if ([...(this.querySelector('form')?.elements ?? [])].some(isChanged)) this.#later()
  }

  disconnectedCallback(): void {
    this.#stop()
    this.removeEventListener('input', this.#later)
    this.removeEventListener('change', this.#later)
    this.removeEventListener('submit', this.#submit)
  }

  #makeLine(): HTMLElement {
    const line = Object.assign(document.createElement('span'), { className: 'muted small' })
    line.setAttribute('role', 'status')
    this.querySelector('.actions')?.append(line)
    return line
  }

  #stop = (): void => clearTimeout(this.#timer)

  #submit = (event: SubmitEvent): void => {
    this.#stop()
    if (!this.#saving) return
    event.preventDefault()
    this.#sending ??= this.#saving.then(() => {
      this.#sending = undefined
      ;(event.target as HTMLFormElement).requestSubmit(event.submitter)
    })
  }

  #later = (): void => {
    this.#stop()
    this.#timer = setTimeout(() => void this.#save(), 1500)
  }

  async #save(): Promise<void> {
    await this.#saving
    this.#saving = this.#send().catch(() => this.#say(this.dataset.offline ?? ''))
    await this.#saving
    this.#saving = undefined
  }

  async #send(): Promise<void> {
    const form = this.querySelector('form')
    if (!form) return
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { 'x-autosave': '1' } })
    if (answer.status === 401) return this.#say(this.dataset.signedOut ?? '')
    const { version, text } = (await answer.json()) as { version?: number; text?: string }
    const field = form.querySelector<HTMLInputElement>('[name=version]')
    if (field && version) field.value = String(version)
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', numberingSystem: 'latn' })
    this.#say(text ?? (this.dataset.saved ?? '').replace('{time}', time))
  }

  #say(words: string): void {
    if (this.#line) this.#line.textContent = words
  }
}

function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (!(control instanceof HTMLInputElement)) return false
  return control.checked !== control.defaultChecked || control.value !== control.defaultValue
}

if (!customElements.get('draft-autosave')) customElements.define('draft-autosave', DraftAutosave)
