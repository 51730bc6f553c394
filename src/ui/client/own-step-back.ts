let take = (): boolean => false

// Window listeners are told in the order in which they came: imported before Turbo, which would fetch the page that is there already.
window.addEventListener('popstate', (event) => {
  if (take()) event.stopImmediatePropagation()
})

/** Hands steps in the browser's history to whoever says that it was theirs. @param handler whether a step was */
export function takeSteps(handler: () => boolean): void {
  take = handler
}
