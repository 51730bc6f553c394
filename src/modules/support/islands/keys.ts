/** The letter of a key; on a keyboard of other letters, the Latin one that stands on it too: κ is on the key of k. */
const letterOf = ({ key, code }: KeyboardEvent): string => (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase()

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])')
}

/** Has letters do what a page says they do, unless somebody is typing. @param actsOf what each letter does at this moment */
export function listenToKeys(actsOf: () => Record<string, (() => void) | undefined>, signal: AbortSignal): void {
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
    const act = actsOf()[letterOf(event)]
    if (!act) return
    event.preventDefault()
    act()
  }
  document.addEventListener('keydown', press, { signal })
}
