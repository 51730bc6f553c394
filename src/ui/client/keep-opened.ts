/** Elements that are something else in a page than in its HTML, once their scripts have run. */
const grown = 'char-count, flash-toast, print-button, theme-switch'

/** A page that takes on what differs in its HTML keeps what is there by a script or by its reader: what was opened stays open. */
export function keepOpened(): void {
  document.addEventListener('turbo:before-morph-element', (event) => {
    if ((event.target as Element).matches(grown)) event.preventDefault()
  })
  document.addEventListener('turbo:before-morph-attribute', (event) => {
    if ((event as CustomEvent<{ attributeName: string }>).detail.attributeName === 'open') event.preventDefault()
  })
}
