/** A part of the editor's markup by its name. The server always writes them all. */
export function part(root: HTMLElement, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (!found) throw new Error(`the page editor has no part “${name}”`)
  return found
}

/** A dialog with its form; undefined when this page has none. */
export function dialogWithForm(root: HTMLElement, id: string): { dialog: HTMLDialogElement; form: HTMLFormElement } | undefined {
  const dialog = root.querySelector<HTMLDialogElement>(`#${id}`)
  const form = dialog?.querySelector('form')
  return dialog && form ? { dialog, form } : undefined
}

/** Says under a field what is wrong with it, or nothing any more. */
export function complain(field: HTMLInputElement, message: string): void {
  const id = `${field.id}-error`
  field.parentElement?.querySelector(`#${id}`)?.remove()
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id)
  field.toggleAttribute('aria-invalid', message !== '')
  field.parentElement?.classList.toggle('wrong', message !== '')
  field.setAttribute('aria-describedby', [...others, ...(message ? [id] : [])].join(' '))
  if (!message) return
  field.setAttribute('aria-invalid', 'true')
  const words = document.createElement('p')
  words.className = 'error'
  words.id = id
  words.textContent = message
  field.after(words)
  field.focus()
}

/** A field of a form that is an input. */
export function input(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}
