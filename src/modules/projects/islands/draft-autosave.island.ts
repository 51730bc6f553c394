/** Milliseconds after the last key until what was typed is saved. */
const stillness = 1_500
/** Milliseconds until a save that nobody could answer is tried again, longer each time. */
const pauseAfter = (failures: number): number => Math.min(60_000, 2_000 * 2 ** failures)
/** The words for what a save was not answered with JSON; the button brings the whole answer. */
const wordsFor: Record<number, string> = { 401: 'signedOut', 404: 'gone', 502: 'busy', 503: 'busy', 504: 'busy' }

/**
 * Around the form of a draft: saves a moment after one stops typing, and when one leaves, by posting the same form, and says so.
 * One save is under way at a time, and the newest words are sent after it, lest a draft conflict with itself; what the button
 * sends waits likewise. A conflict or a mistake is said in the server's words; what is typed stays.
 */
class DraftAutosave extends HTMLElement {
  #timer?: ReturnType<typeof setTimeout>
  #due = false
  #saving?: Promise<void>
  #sending?: Promise<void>
  #failures = 0
  #line?: HTMLElement

  connectedCallback(): void {
    this.addEventListener('input', this.#later)
    this.addEventListener('change', this.#later)
    this.addEventListener('submit', this.#submit)
    this.addEventListener('turbo:fetch-request-error', this.#later)
    window.addEventListener('pagehide', this.#leave)
    this.#line ??= this.querySelector<HTMLElement>('.actions [role=status]') ?? this.#makeLine()
    keepNoCopy()
    // Somebody may have typed before this came.
    if ([...(this.querySelector('form')?.elements ?? [])].some(isChanged)) this.#later()
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.#later)
    this.removeEventListener('change', this.#later)
    this.removeEventListener('submit', this.#submit)
    this.removeEventListener('turbo:fetch-request-error', this.#later)
    window.removeEventListener('pagehide', this.#leave)
    this.#leave()
  }

  #makeLine(): HTMLElement {
    const line = Object.assign(document.createElement('span'), { className: 'muted small' })
    line.setAttribute('role', 'status')
    this.querySelector('.actions')?.append(line)
    return line
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #submit = (event: SubmitEvent): void => {
    this.#stop()
    if (!this.#saving) return
    event.preventDefault()
    this.#sending ??= this.#saving.then(() => {
      this.#sending = undefined
      ;(event.target as HTMLFormElement).requestSubmit(event.submitter)
    })
  }

  #later = (): void => this.#plan(stillness)

  #leave = (): void => {
    if (this.#timer !== undefined) this.#save()
  }

  #plan(pause: number): void {
    this.#stop()
    this.#timer = setTimeout(() => (this.querySelector('form[aria-busy]') ? this.#later() : this.#save()), pause)
  }

  #save(): void {
    this.#stop()
    this.#due = true
    this.#saving ??= this.#saveDue().finally(() => {
      this.#saving = undefined
    })
  }

  async #saveDue(): Promise<void> {
    while (this.#due) {
      this.#due = false
      await this.#send()
    }
  }

  async #send(): Promise<void> {
    const form = this.querySelector('form')
    if (!form) return
    const answer = await post(form).catch(() => undefined)
    const words = answer ? (wordsFor[answer.status] ?? 'failed') : 'offline'
    if (words === 'offline' || words === 'busy') this.#again()
    else this.#failures = 0
    if (answer?.version) this.#saved(form, answer.version)
    else this.#say(answer?.text ?? this.dataset[words] ?? '')
  }

  #again(): void {
    const pause = pauseAfter(this.#failures++)
    const newer = this.#due || this.#timer !== undefined
    if (this.isConnected && !newer) this.#plan(pause)
  }

  #saved(form: HTMLFormElement, version: number): void {
    const field = form.querySelector<HTMLInputElement>('[name=version]')
    if (field) field.value = String(version)
    const time = new Date().toLocaleTimeString(this.dataset.tag, { hour: '2-digit', minute: '2-digit', timeZone: this.dataset.zone })
    this.#say((this.dataset.saved ?? '').replace('{time}', time))
  }

  #say(words: string): void {
    if (this.#line) this.#line.textContent = words
  }
}

type Answer = { status: number; version?: number; text?: string }

/** Goes on when the page is left. */
async function post(form: HTMLFormElement): Promise<Answer> {
  const body = new FormData(form)
  const answer = await fetch(form.action, { method: 'POST', body, headers: { 'x-autosave': '1' }, redirect: 'manual', keepalive: true })
  const isJson = answer.headers.get('content-type')?.startsWith('application/json')
  return { ...(isJson ? ((await answer.json()) as { version?: number; text?: string }) : {}), status: answer.status }
}

/** A copy that Turbo keeps would go on from a state that what was sent on leaving has left behind. */
function keepNoCopy(): void {
  if (!document.head.querySelector('[name=turbo-cache-control]'))
    document.head.append(Object.assign(document.createElement('meta'), { name: 'turbo-cache-control', content: 'no-cache' }))
}

function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedIndex !== defaultIndex(control)
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (!(control instanceof HTMLInputElement)) return false
  return control.checked !== control.defaultChecked || control.value !== control.defaultValue
}

/** Where no option is marked, the browser chooses the first. */
function defaultIndex({ options }: HTMLSelectElement): number {
  return Math.max(
    0,
    [...options].findLastIndex(({ defaultSelected }) => defaultSelected),
  )
}

if (!customElements.get('draft-autosave')) customElements.define('draft-autosave', DraftAutosave)
