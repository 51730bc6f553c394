import type { Editor } from '@tiptap/core'
import { uses } from './tools.ts'

type Dialogs = { link(): void; picture(): void }

/** Gives life to the toolbar: clicks, arrows between tools, which are on and which can be used. */
export function makeToolbar(root: HTMLElement, editor: Editor, dialogs: Dialogs): { show(visible: boolean): void; refresh(): void } {
  const bar = root.querySelector<HTMLElement>('[role="toolbar"]')
  const buttons = [...(bar?.querySelectorAll<HTMLButtonElement>('[data-tool]') ?? [])]
  const usable = () => buttons.filter((button) => !button.disabled && !button.parentElement?.hidden)

  function press(name: string): void {
    if (name === 'link') dialogs.link()
    else if (name === 'picture') dialogs.picture()
    else uses[name]?.run(editor.chain().focus()).run()
  }
  function refresh(): void {
    for (const group of bar?.querySelectorAll<HTMLElement>('[data-only]') ?? []) group.hidden = !editor.isActive(group.dataset.only ?? '')
    for (const button of buttons) {
      const use = uses[button.dataset.tool ?? '']
      if (use?.active) button.setAttribute('aria-pressed', String(use.active(editor)))
      else if (button.dataset.tool === 'link') button.setAttribute('aria-pressed', String(editor.isActive('link')))
      if (use) button.disabled = !use.run(editor.can().chain()).run()
    }
    const inOrder = usable()
    const current = inOrder.find((button) => button.tabIndex === 0) ?? inOrder[0]
    for (const button of buttons) button.tabIndex = button === current ? 0 : -1
  }
  let asked = 0
  const soon = () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(() => editor.isDestroyed || refresh())
  }
  function step(event: KeyboardEvent): void {
    if (event.key === 'Escape') return void editor.commands.focus()
    const inOrder = usable()
    const at = inOrder.indexOf(event.target as HTMLButtonElement)
    const forward = getComputedStyle(root).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const to = { [forward]: (at + 1) % inOrder.length, [backward]: (at - 1 + inOrder.length) % inOrder.length, Home: 0, End: inOrder.length - 1 }[event.key]
    const next = to === undefined ? undefined : inOrder[to]
    if (!next) return
    event.preventDefault()
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1
    next.focus()
  }
  const toTools = (event: KeyboardEvent) => {
    if (event.key === 'F10' && event.altKey)
      usable()
        .find((button) => button.tabIndex === 0)
        ?.focus()
  }

  for (const button of buttons) button.onclick = () => press(button.dataset.tool ?? '')
  if (bar) bar.onkeydown = step
  editor.view.dom.addEventListener('keydown', toTools)
  editor.on('transaction', soon)
  refresh()
  return {
    refresh,
    show(visible) {
      if (bar) bar.hidden = !visible
    },
  }
}
