/**
 * A form that a stream has brought, made for everybody, has no once-only key: it gets one of the page's, of a number no
 * other form has.
 */
export function giveFormKeys(): void {
  let number = 100_000
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const [key] = document.querySelector<HTMLInputElement>('[name=form-key]')?.value.split('.') ?? []
    if (form.method !== 'post' || !key || form.querySelector('[name=form-key]')) return
    form.prepend(Object.assign(document.createElement('input'), { type: 'hidden', name: 'form-key', value: `${key}.${number++}` }))
  })
}
