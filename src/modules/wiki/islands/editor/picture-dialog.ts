import type { Editor } from '@tiptap/core'
import { complain, dialogWithForm, input } from './parts.ts'

/** Sends a picture to the space and puts it in the page, with words that stand for it. Undefined for those who may not. */
export function makePictureDialog(root: HTMLElement, editorOf: () => Editor | undefined): { open(): void; offer(files: FileList): void } | undefined {
  const found = dialogWithForm(root, 'picture-dialog')
  const address = root.dataset.pictures
  if (!found || !address) return undefined
  const { dialog, form } = found
  const [file, alt] = [input(form, 'picture'), input(form, 'alt')]
  const button = form.querySelector<HTMLButtonElement>('button.primary')

  async function send(): Promise<void> {
    complain(file, file.files?.length ? '' : (form.dataset.noFile ?? ''))
    if (!file.files?.length) return
    complain(alt, alt.value.trim() ? '' : (form.dataset.noWords ?? ''))
    if (!alt.value.trim()) return
    const answer = await fetch(address ?? '', { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } })
    const said = (await answer.json().catch(() => ({}))) as { src?: string; width?: number; height?: number; error?: string }
    if (!answer.ok || !said.src) return complain(file, said.error ?? form.dataset.failed ?? '')
    const attrs = { src: said.src, alt: alt.value.trim(), width: said.width, height: said.height }
    insertBelow(editorOf(), attrs)
    dialog.close()
    form.reset()
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    if (button?.disabled) return
    button?.toggleAttribute('disabled', true)
    send()
      .catch(() => complain(file, form.dataset.failed ?? ''))
      .finally(() => button?.toggleAttribute('disabled', false))
  }
  const open = () => {
    if (!editorOf()?.isEditable) return
    complain(file, '')
    complain(alt, '')
    dialog.showModal()
  }
  return {
    open,
    offer(files) {
      file.files = files
      open()
      alt.focus()
    },
  }
}

// Below the paragraph the cursor is in: a picture must not take the place of selected words.
function insertBelow(editor: Editor | undefined, attrs: Record<string, unknown>): void {
  if (!editor) return
  const { $to } = editor.state.selection
  const place = $to.depth === 0 ? $to.pos : $to.after()
  editor.chain().focus().insertContentAt(place, { type: 'image', attrs }).run()
}
