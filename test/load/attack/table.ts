import type { Act } from './others.ts'

/** What other people felt of one attack: ms; `stall_ms`: the longest the program's event loop stood still; `peak_mb`: its memory. */
export type Row = {
  name: string
  acts: number
  errors: number
  p50_ms: number
  p95_ms: number
  max_ms: number
  stall_ms: number
  peak_mb: number
  ended: boolean
  by: Record<string, { p50_ms: number; p95_ms: number; max_ms: number; errors: Record<string, number> }>
  told: Record<string, number | string>
}

export function summary(
  name: string,
  acts: readonly Act[],
  { stall, memory, told, ended }: { stall: number; memory: number; told: Row['told']; ended: boolean },
): Row {
  const by = Object.entries(Object.groupBy(acts, ({ who }) => who)).map(([who, theirs = []]) => [who, { ...times(theirs), errors: errorsOf(theirs) }])
  return {
    name,
    acts: acts.length,
    errors: acts.filter(({ error }) => error).length,
    ...times(acts),
    stall_ms: Math.round(stall),
    peak_mb: memory,
    ended,
    by: Object.fromEntries(by),
    told,
  }
}

function times(acts: readonly Act[]): { p50_ms: number; p95_ms: number; max_ms: number } {
  const sorted = acts.map(({ ms }) => ms).sort((one, other) => one - other)
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
  return { p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1) }
}

function errorsOf(acts: readonly Act[]): Record<string, number> {
  const errors: Record<string, number> = {}
  for (const { error } of acts) if (error) errors[error] = (errors[error] ?? 0) + 1
  return errors
}

export function inMarkdown(rows: readonly Row[]): string {
  const head = ['attack', 'acts', 'errors', 'p50 ms', 'p95 ms', 'max ms', 'worst p95 of', 'longest stall ms', 'peak MB', 'what it was answered']
  const lines = rows.map((row) => {
    const [who, worst] = Object.entries(row.by).sort(([, one], [, other]) => other.p95_ms - one.p95_ms)[0] ?? ['nobody', { p95_ms: Number.NaN }]
    const told = Object.entries(row.told).map(([answer, what]) => `${answer}: ${what}`)
    const memory = row.ended ? 'it ended' : row.peak_mb
    return [row.name, row.acts, row.errors, row.p50_ms, row.p95_ms, row.max_ms, `${who}: ${worst.p95_ms}`, row.stall_ms, memory, told.join('; ')]
  })
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}
