declare module '@hotwired/turbo' {
  export const session: { drive: boolean }
  /** Changes in the one what differs in the other. */
  export function morphBodyElements(current: HTMLElement, next: HTMLElement): void
}
