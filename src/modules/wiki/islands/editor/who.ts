import type { HocuspocusProvider } from '@hocuspocus/provider'
import { tone } from './make-editor.ts'

type Someone = { id?: string; name?: string; tone?: number }

/** Lists the others who have the page open. @returns ends it */
export function showWhoIsHere(list: HTMLElement, provider: HocuspocusProvider): () => void {
  const { awareness } = provider
  const show = () => {
    const others = new Map<string, Someone>()
    for (const [client, state] of awareness?.getStates() ?? []) {
      const someone = state.user as Someone | undefined
      if (client !== provider.document.clientID && someone?.id) others.set(someone.id, someone)
    }
    const ids = [...others.keys()].join()
    if (list.dataset.ids === ids) return
    list.dataset.ids = ids
    list.replaceChildren(
      ...[...others.values()].map((someone) => {
        const item = document.createElement('li')
        item.className = tone(someone)
        item.dir = 'auto'
        item.textContent = someone.name ?? ''
        return item
      }),
    )
  }
  awareness?.on('change', show)
  return () => {
    awareness?.off('change', show)
    list.replaceChildren()
    delete list.dataset.ids
  }
}
