import type { Child } from '../platform/html/html.ts'

/** Facts of a thing as names and values; a fact without a value is left out. */
export function Meta({ facts, stacked = false }: { facts: readonly (readonly [name: string, value: Child])[]; stacked?: boolean }) {
  return (
    <dl class={stacked ? 'meta stacked' : 'meta'}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
