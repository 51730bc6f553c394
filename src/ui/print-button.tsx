import type { Child } from '../platform/html/html.ts'
import { Button } from './button.tsx'

/** Prints the page; there only where scripts run, since browsers print by themselves. */
export function PrintButton({ children }: { children: Child }) {
  return (
    <print-button>
      <Button type="button" kind="primary" icon="printer" hidden>
        {children}
      </Button>
    </print-button>
  )
}
