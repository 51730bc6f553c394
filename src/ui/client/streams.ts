/**
 * A stream may tell twice what the page shows already, as after a lost connection. Turbo would put the new markup in the
 * place of the old, and with it would go what somebody is typing there. Nor does the page fetch itself again while there is
 * something in it that has not been sent.
 */
export function preserveState(): void {
  document.addEventListener('turbo:before-stream-render', (event) => {
    const stream = event.target as HTMLElement & { action: string }
    if (stream.action === 'refresh' && isBeingWritten()) event.preventDefault()
    if (stream.action !== 'append' && stream.action !== 'prepend') return
    const added = stream.querySelector('template')?.content.firstElementChild
    if (added?.id && document.getElementById(added.id)) event.preventDefault()
  })
}

const isBeingWritten = (): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')].some(({ value, defaultValue }) => value !== defaultValue)
