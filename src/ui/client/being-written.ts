type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Whether there is something in the page that has not been sent: words, ticks, choices, files, a form that came back. */
export const isBeingWritten = (): boolean =>
  document.querySelector('main form[data-returned]') !== null ||
  [...document.querySelectorAll<Control>('main :is(input:not([type=hidden]), textarea, select)')].some(isChanged)

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0] !== chosenAtFirst(control)
  if (control instanceof HTMLInputElement && control.checked !== control.defaultChecked) return true
  return control.value !== control.defaultValue
}

const chosenAtFirst = ({ options }: HTMLSelectElement): HTMLOptionElement | undefined =>
  [...options].findLast(({ defaultSelected }) => defaultSelected) ?? [...options].find(({ disabled }) => !disabled)
