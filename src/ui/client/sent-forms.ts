type Submitted = CustomEvent<{ success: boolean; fetchResponse?: { redirected: boolean } }>

/** A form that has been taken is empty: the next page may be the same one, in which files that were chosen would stay chosen. */
export function emptySentForms(): void {
  document.addEventListener('turbo:submit-end', (event) => {
    const { success, fetchResponse } = (event as Submitted).detail
    const form = event.target as HTMLFormElement
    if (success && fetchResponse?.redirected && form.method === 'post') form.reset()
  })
}
