import { t } from '../../../platform/i18n/index.ts'
import type { Tool } from '../../../ui/index.ts'

/** What the editor's toolbar offers. Names are those of islands/editor/tools.ts. */
export function tools(pictures: boolean): { tools: Tool[]; only?: string }[] {
  return [
    {
      tools: [
        { name: 'heading', label: t('wiki.heading'), icon: 'heading-2', keys: 'Ctrl+Alt+2', toggles: true },
        { name: 'subheading', label: t('wiki.subheading'), icon: 'heading-3', keys: 'Ctrl+Alt+3', toggles: true },
      ],
    },
    {
      tools: [
        { name: 'bold', label: t('wiki.bold'), icon: 'bold', keys: 'Ctrl+B', toggles: true },
        { name: 'italic', label: t('wiki.italic'), icon: 'italic', keys: 'Ctrl+I', toggles: true },
      ],
    },
    {
      tools: [
        { name: 'bullets', label: t('wiki.bullets'), icon: 'list', keys: 'Ctrl+Shift+8', toggles: true },
        { name: 'numbers', label: t('wiki.numbers'), icon: 'list-ordered', keys: 'Ctrl+Shift+7', toggles: true },
        { name: 'quote', label: t('wiki.quote'), icon: 'quote', keys: 'Ctrl+Shift+B', toggles: true },
      ],
    },
    {
      tools: [
        { name: 'link', label: t('wiki.link'), icon: 'link', keys: 'Ctrl+K', worded: true },
        ...(pictures ? [{ name: 'picture', label: t('wiki.picture'), icon: 'image', worded: true }] : []),
        { name: 'table', label: t('wiki.table'), icon: 'table', worded: true },
        { name: 'line', label: t('wiki.line'), icon: 'minus' },
      ],
    },
    {
      tools: [
        { name: 'undo', label: t('wiki.undo'), icon: 'undo-2', keys: 'Ctrl+Z' },
        { name: 'redo', label: t('wiki.redo'), icon: 'redo-2', keys: 'Ctrl+Y' },
      ],
    },
    {
      only: 'table',
      tools: [
        { name: 'row-add', label: t('wiki.rowAdd'), icon: 'between-horizontal-end', worded: true },
        { name: 'column-add', label: t('wiki.columnAdd'), icon: 'between-vertical-end', worded: true },
        { name: 'row-remove', label: t('wiki.rowRemove'), icon: 'x', worded: true },
        { name: 'column-remove', label: t('wiki.columnRemove'), icon: 'x', worded: true },
        { name: 'table-remove', label: t('wiki.tableRemove'), icon: 'trash-2', worded: true },
      ],
    },
  ]
}
