/** The reader's choice of light or dark: shown at once and kept in the cookie `theme`, which the server reads. Empty: as the system has it. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false
    this.addEventListener('submit', this.#choose)
    this.#show(document.documentElement.dataset.theme ?? '')
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this.#choose)
  }

  #choose = (event: SubmitEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    const theme = (event.submitter as HTMLButtonElement | null)?.value ?? ''
    // biome-ignore lint/suspicious/noDocumentCookie: browsers of school computers have no cookieStore
    document.cookie = `theme=${theme};path=/;max-age=${theme ? 31536000 : 0};samesite=lax`
    if (theme) document.documentElement.dataset.theme = theme
    else delete document.documentElement.dataset.theme
    this.#show(theme)
  }

  #show(theme: string): void {
    for (const button of this.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.value === theme))
  }
}
