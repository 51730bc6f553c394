import { takeSteps } from './own-step-back.ts'

type Missing = CustomEvent<{ response: Response; visit(response: Response): void }>

const plain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean => button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

let shown: HTMLDialogElement | undefined
/** Whether a step back in the browser's history is only the viewer's own. */
let leaving = false

/**
 * Makes links to a picture's page open it in place, in a dialog that holds the page's frame `viewer`: its words, the next and the
 * one before come from there. It is closed by its button, by Escape and by the browser's Back, and the focus returns to the link.
 */
export function openPicturesInPlace(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-viewer]')
    if (!link || event.defaultPrevented || !plain(event)) return
    event.preventDefault()
    open(link)
  })
  takeSteps(() => {
    const isOurs = shown !== undefined || leaving
    leaving = false
    shown?.close()
    return isOurs
  })
  document.addEventListener('turbo:before-cache', () => {
    shown?.remove()
    shown = undefined
  })
}

function open(link: HTMLAnchorElement): void {
  const dialog = document.createElement('dialog')
  const frame = document.createElement('turbo-frame')
  Object.assign(frame, { id: 'viewer', src: link.href })
  frame.setAttribute('target', '_top')
  frame.setAttribute('aria-live', 'polite')
  dialog.className = 'viewer'
  dialog.setAttribute('aria-labelledby', 'viewer-title')
  dialog.append(frame)
  document.body.append(dialog)
  shown = dialog
  // Like the entry before it, so that whoever comes back to it from elsewhere finds this page.
  history.pushState({ ...history.state, viewer: true }, '', location.href)
  dialog.addEventListener('close', () => closed(dialog, link))
  dialog.addEventListener('keydown', stepByArrows)
  frame.addEventListener('turbo:frame-missing', (event) => {
    event.preventDefault()
    const { response, visit } = (event as Missing).detail
    visit(response)
  })
  keepFocus(frame)
  dialog.showModal()
}

function closed(dialog: HTMLDialogElement, link: HTMLAnchorElement): void {
  if (shown !== dialog) return
  shown = undefined
  dialog.remove()
  link.focus()
  if (!history.state?.viewer) return
  leaving = true
  history.back()
}

/** The focus stays on the button that was pressed, if the next picture has it, too. */
function keepFocus(frame: HTMLElement): void {
  let pressed = ''
  frame.addEventListener('click', ({ target }) => {
    pressed = (target as Element).closest('a')?.rel ?? ''
  })
  frame.addEventListener('turbo:frame-load', () => {
    const again = pressed && frame.querySelector<HTMLElement>(`a[rel=${pressed}]`)
    ;(again || frame.querySelector<HTMLElement>('[data-close]'))?.focus()
  })
}

function stepByArrows({ key, currentTarget }: KeyboardEvent): void {
  const forwards = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backwards = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  const rel = key === forwards ? 'next' : key === backwards ? 'prev' : ''
  if (rel) (currentTarget as HTMLElement).querySelector<HTMLElement>(`a[rel=${rel}]`)?.click()
}
