import type { Editor } from '@tiptap/core'
import { safeHref } from '../../content/safe.ts'
import { complain, dialogWithForm, input } from './parts.ts'

/** Sets, changes and removes a link at the cursor. */
export function makeLinkDialog(root: HTMLElement, editorOf: () => Editor | undefined): { open(): void } {
  const found = dialogWithForm(root, 'link-dialog')
  if (!found) return { open() {} }
  const { dialog, form } = found
  const [href, words] = [input(form, 'href'), input(form, 'words')]
  const remove = form.querySelector<HTMLButtonElement>('[data-remove]')

  form.onsubmit = (event) => {
    event.preventDefault()
    const address = complete(href.value)
    if (!address) return complain(href, form.dataset.wrong ?? '')
    const chain = editorOf()?.chain().focus()
    const fresh = !words.closest<HTMLElement>('.field')?.hidden
    if (fresh) chain?.insertContent({ type: 'text', text: words.value.trim() || href.value.trim(), marks: [{ type: 'link', attrs: { href: address } }] }).run()
    else chain?.extendMarkRange('link').setMark('link', { href: address }).run()
    dialog.close()
  }
  if (remove)
    remove.onclick = () => {
      editorOf()?.chain().focus().extendMarkRange('link').unsetMark('link').run()
      dialog.close()
    }
  return {
    open() {
      const editor = editorOf()
      if (!editor?.isEditable) return
      const linked = editor.isActive('link')
      complain(href, '')
      href.value = linked ? String(editor.getAttributes('link').href) : ''
      words.value = ''
      words.closest<HTMLElement>('.field')?.toggleAttribute('hidden', linked || !editor.state.selection.empty)
      remove?.toggleAttribute('hidden', !linked)
      dialog.showModal()
      href.focus()
    },
  }
}

/** What people type as an address: without its beginning, a web page or a mail address. */
function complete(typed: string): string | undefined {
  const text = typed.trim()
  if (!text || /\s/.test(text)) return undefined
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith('/')) return safeHref(text)
  return safeHref(/^[^@/]+@[^@/]+\.[^@/]+$/.test(text) ? `mailto:${text}` : text.includes('.') ? `https://${text}` : '')
}
