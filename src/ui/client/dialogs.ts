/** Makes links to a `<dialog>` open it modally, and `data-close` links and clicks beside it close it. */
export function openDialogs(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element
    if (target instanceof HTMLDialogElement && target.open) return isBeside(event, target) ? target.close() : undefined
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]')
    if (!link) return
    if ('close' in link.dataset) {
      const dialog = link.closest('dialog')
      if (!dialog?.open) return
      event.preventDefault()
      return dialog.close()
    }
    const dialog = link.hash.length > 1 && document.getElementById(link.hash.slice(1))
    if (!(dialog instanceof HTMLDialogElement)) return
    event.preventDefault()
    dialog.showModal()
  })
  document.addEventListener('turbo:before-cache', () => {
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close()
  })
}

function isBeside({ clientX: x, clientY: y }: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect()
  return x < box.left || x > box.right || y < box.top || y > box.bottom
}
