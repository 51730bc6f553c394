/**
 * Around the field for a form's pictures: shows each that is chosen with a field for its words, before it is sent; takes what is
 * dropped on the form; lets each be left out again.
 */
class PictureChooser extends HTMLElement {
  #files: { file: File; line: HTMLElement }[] = []
  #form: HTMLFormElement | null = null

  connectedCallback(): void {
    // A page out of the browser's memory has the lines, and not the files.
    this.#empty()
    // A form that comes back is morphed into the one that was sent: what it brought stands in its lines now.
    document.addEventListener('turbo:morph', this.#empty)
    this.#form = this.closest('form')
    this.#input.addEventListener('change', this.#changed)
    this.#form?.addEventListener('reset', this.#empty)
    this.#form?.addEventListener('dragover', this.#over)
    this.#form?.addEventListener('dragleave', this.#away)
    this.#form?.addEventListener('drop', this.#dropped)
  }

  disconnectedCallback(): void {
    document.removeEventListener('turbo:morph', this.#empty)
    this.#input.removeEventListener('change', this.#changed)
    this.#form?.removeEventListener('reset', this.#empty)
    this.#form?.removeEventListener('dragover', this.#over)
    this.#form?.removeEventListener('dragleave', this.#away)
    this.#form?.removeEventListener('drop', this.#dropped)
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input[type=file]') as HTMLInputElement
  }

  #changed = (): void => this.#add([...(this.#input.files ?? [])])

  #empty = (): void => {
    for (const line of this.querySelectorAll('li[data-new]')) line.remove()
    this.#files = []
    this.#input.value = ''
  }

  #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.#form?.classList.add('dropping')
  }

  #away = ({ relatedTarget }: DragEvent): void => {
    if (!this.#form?.contains(relatedTarget as Node | null)) this.#form?.classList.remove('dropping')
  }

  #dropped = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])]
    this.#form?.classList.remove('dropping')
    if (files.length === 0) return
    event.preventDefault()
    this.closest('details')?.setAttribute('open', '')
    this.#add(files)
  }

  #add(files: readonly File[]): void {
    const added = files.map((file) => ({ file, line: this.#lineFor(file) }))
    this.#files.push(...added)
    this.#give()
    added[0]?.line.querySelector<HTMLInputElement>('input[name=alt]')?.focus()
  }

  // The browser puts what was chosen last in the place of what was chosen before.
  #give(): void {
    const all = new DataTransfer()
    for (const { file } of this.#files) all.items.add(file)
    this.#input.files = all.files
  }

  /** The line of a file, with words that were written for one which is gone, if there are any. */
  #lineFor(file: File): HTMLElement {
    const words = this.#spareWords()
    const line = this.querySelector('template')?.content.firstElementChild?.cloneNode(true) as HTMLElement
    const id = `f-alt-${crypto.randomUUID()}`
    const [alt, label, help] = [line.querySelector('input'), line.querySelector('label'), line.querySelector('.help')]
    alt?.setAttribute('id', id)
    alt?.setAttribute('value', words)
    alt?.setAttribute('aria-describedby', `${id}-help`)
    label?.setAttribute('for', id)
    help?.setAttribute('id', `${id}-help`)
    line.dataset.new = ''
    line.querySelector('p')?.replaceChildren(file.name)
    line.prepend(previewOf(file))
    line.querySelector('button')?.addEventListener('click', () => this.#leaveOut(line))
    this.querySelector('.chosen-pictures')?.append(line)
    return line
  }

  #spareWords(): string {
    const spare = this.querySelector('li[data-spare]')
    spare?.remove()
    return spare?.querySelector('input')?.value ?? ''
  }

  #leaveOut(line: HTMLElement): void {
    line.remove()
    this.#files = this.#files.filter((each) => each.line !== line)
    this.#give()
    this.#input.focus()
    // The page may wait for there being nothing unsent in it.
    this.#input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** What the browser cannot show, it has the name of. */
function previewOf(file: File): HTMLImageElement {
  const image = Object.assign(document.createElement('img'), { alt: '' })
  const address = URL.createObjectURL(file)
  image.onload = () => URL.revokeObjectURL(address)
  image.onerror = () => {
    URL.revokeObjectURL(address)
    image.removeAttribute('src')
  }
  image.src = address
  return image
}

customElements.define('picture-chooser', PictureChooser)
