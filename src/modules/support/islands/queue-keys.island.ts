import { listenToKeys } from './keys.ts'

/**
 * Going through the queue with the keyboard: j and k go down and up, o opens the application, x selects it. None decides: that is
 * done where the evidence is open (application-keys.island.ts).
 */
class QueueKeys extends HTMLElement {
  private listening: AbortController | undefined

  connectedCallback(): void {
    this.listening = new AbortController()
    listenToKeys(() => this.acts(), this.listening.signal)
  }

  disconnectedCallback(): void {
    this.listening?.abort()
  }

  private acts(): Record<string, () => void> {
    const rows = [...this.querySelectorAll<HTMLElement>('tbody tr')]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const row = rows[at]
    const go = (to: number) => rows[Math.min(Math.max(to, 0), rows.length - 1)]?.querySelector('a')?.focus()
    const moving = { j: () => go(at + 1), k: () => go(at - 1) }
    return row ? { ...moving, o: () => row.querySelector('a')?.click(), x: () => row.querySelector('input')?.click() } : moving
  }
}

customElements.define('queue-keys', QueueKeys)
