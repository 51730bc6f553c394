import type { Child } from '../platform/html/html.ts'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

/** A tool over a text: `name` is what the editor does with it. */
export type Tool = {
  name: string
  label: string
  icon: string /** shown in the hint and told to screen readers, such as `Ctrl+B` */
  keys?: string /** the word stands beside the sign */
  worded?: boolean /** a state rather than an act */
  toggles?: boolean
}

function ToolButton({ name, label, icon, keys, worded, toggles }: Tool) {
  return (
    <button
      type="button"
      class="tool"
      data-tool={name}
      title={keys ? `${label} (${keys})` : label}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      aria-pressed={toggles ? 'false' : undefined}
      tabindex="-1"
    >
      <Icon name={icon} />
      <span class={cx(!worded && 'sr')}>{label}</span>
    </button>
  )
}

/** Tools in groups; an island gives them life and shows them. One is in the tab order, arrows lead to the others. @param only groups shown while the text cursor is at that kind of thing */
export function Toolbar({ label, groups }: { label: string; groups: readonly { tools: readonly Tool[]; only?: string }[] }) {
  return (
    <div class="toolbar" role="toolbar" aria-label={label} hidden>
      {groups.map(({ tools, only }) => (
        <div class={cx('tools-of', only && 'wide')} data-only={only} hidden={only !== undefined}>
          {tools.map((tool) => (
            <ToolButton {...tool} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** The line over a shared text: whether it is saved, and who has it open. The island fills it, and shows the button when there is no connection. */
export function SharedState({ waiting, again, here }: { waiting: Child; again: string; here: string }) {
  return (
    <div class="shared-state">
      <p role="status" data-part="state">
        {waiting}
      </p>
      <Button type="button" size="small" data-part="again" hidden>
        {again}
      </Button>
      <div class="row tight">
        <span class="sr">{here}</span>
        <ul class="plain" data-part="here"></ul>
      </div>
    </div>
  )
}
