/** Asks before the page is left while something has not been sent. @returns ends it */
export function warnBeforeLeaving(question: string, isUnsent: () => boolean): () => void {
  const closing = (event: BeforeUnloadEvent) => {
    if (isUnsent()) event.preventDefault()
  }
  const visiting = (event: Event) => {
    if (isUnsent() && !window.confirm(question)) event.preventDefault()
  }
  window.addEventListener('beforeunload', closing)
  document.addEventListener('turbo:before-visit', visiting)
  return () => {
    window.removeEventListener('beforeunload', closing)
    document.removeEventListener('turbo:before-visit', visiting)
  }
}
