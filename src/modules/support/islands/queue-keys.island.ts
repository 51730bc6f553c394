/**
 * Working through the queue with the keyboard: j and k go down and up, o opens, x ticks, v validates the row,
 * r opens it at the reason for a refusal. Everything it presses is a control of the page.
 */
class QueueKeys extends HTMLElement {
  private listening: AbortController | undefined

  connectedCallback(): void {
    this.listening = new AbortController()
    document.addEventListener('keydown', (event) => this.press(event), { signal: this.listening.signal })
  }

  disconnectedCallback(): void {
    this.listening?.abort()
  }

  private press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
    const rows = [...this.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const act = this.acts(rows, at)[letterOf(event)]
    if (!act) return
    event.preventDefault()
    act()
  }

  private acts(rows: HTMLElement[], at: number): Record<string, () => void> {
    const row = rows[at]
    const link = row?.querySelector<HTMLAnchorElement>('a')
    const go = (to: number) => rows[Math.min(Math.max(to, 0), rows.length - 1)]?.querySelector('a')?.focus()
    const moving = { j: () => go(at + 1), k: () => go(at - 1) }
    if (!row || !link) return moving
    return {
      ...moving,
      o: () => link.click(),
      x: () => row.querySelector('input')?.click(),
      v: () => row.querySelector('button')?.click(),
      r: () => location.assign(`${link.href}#refuse`),
    }
  }
}

/** The letter of a key; on a keyboard of other letters, the Latin one that stands on it too: κ is on the key of k. */
const letterOf = ({ key, code }: KeyboardEvent): string => (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase()

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])')
}

customElements.define('queue-keys', QueueKeys)
