/** Shows its button, which is hidden where scripts do not run, and prints the page with it. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.onclick = () => window.print()
  }
}
