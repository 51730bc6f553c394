import type { Shot } from './compose.ts'
import { type Findings, type Shown, tooLong } from './run.ts'

/** One line that is written over by the next. */
export function progress({ sent, broken, unanswered, stalls, maxStall, heap }: Findings, started: number): string {
  const rate = Math.round(sent / ((performance.now() - started) / 1000))
  return `\r${sent} sent, ${rate}/s; 5xx ${broken.length}, unanswered ${unanswered.length}, stalls ${stalls.length} (longest ${Math.round(maxStall)} ms), heap ${Math.round(heap / 1e6)} MB   `
}

/** Everything a run found: a table of routes, then each failure with what it takes to see it again. */
export function inWords(found: Findings, seed: number): string {
  const { byTarget, broken, unanswered, stalls, log } = found
  const rows = [...byTarget].sort(([one], [other]) => one.localeCompare(other))
  const widest = Math.max(...rows.map(([key]) => key.length))
  const table = rows.map(([key, { statuses, slowest }]) => {
    const counts = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${status}×${count}`)
    return `${key.padEnd(widest)}  ${String(Math.round(slowest)).padStart(6)} ms  ${counts.join(' ')}`
  })
  const failures = [
    ...grouped(broken).map((group) => describe('answered', group, seed)),
    ...grouped(unanswered).map((group) => describe('not answered', group, seed)),
  ]
  const halts = stalls.map(({ stall, during }) => {
    const lines = during.slice(0, 12).map(({ shot, answer }) => `  ${Math.round(answer.to - answer.from)} ms  ${nameOf(shot, seed)}`)
    return [`the event loop stood still for ${Math.round(stall.blocked)} ms while these were under way:`, ...lines].join('\n')
  })
  const causes = Object.entries(
    Object.groupBy(
      log.filter((line) => line.includes('request failed')),
      causeOf,
    ),
  ).map(([cause, lines = []]) => `${lines.length} times, ${pathsOf(lines)}: ${cause}`)
  return ['', ...table, '', ...failures, ...halts, ...(causes.length > 0 ? ['', 'From the log:', ...causes] : []), '', verdict(found)].join('\n')
}

function verdict({ sent, broken, unanswered, stalls, maxStall }: Findings): string {
  return `${sent} requests; ${broken.length} answered 5xx; ${unanswered.length} not answered; ${stalls.length} stalls over ${tooLong} ms, the longest ${Math.round(maxStall)} ms`
}

function grouped(all: readonly Shown[]): Shown[][] {
  return Object.values(Object.groupBy(all, ({ shot, answer }) => `${shot.target} ${shot.method} ${answer.status}`)).filter((group) => group !== undefined)
}

function describe(what: string, group: readonly Shown[], seed: number): string {
  const [first] = group
  const lines = group.slice(0, 3).map(({ shot }) => `  ${nameOf(shot, seed)}`)
  return [`${first?.shot.target}: ${what} ${first?.answer.status || first?.answer.text}, ${group.length} times:`, ...lines].join('\n')
}

/** Enough to make the request again. */
function nameOf({ method, path, role, headers, body, digest, number }: Shot, seed: number): string {
  const odd = headers
    .filter(([name]) => !['x-forwarded-for', 'sec-fetch-site', 'content-length'].includes(name))
    .map(([name, value]) => `${name}: ${short(value, 60)}`)
  return `seed ${seed} number ${number} as ${role}: ${method} ${short(path, 160)} [${odd.join('; ')}] body ${digest} ${short(JSON.stringify(body.toString('latin1')), 300)}`
}

const short = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max)}… (${text.length})` : text)

function causeOf(line: string): string {
  const { error = line } = JSON.parse(line) as { error?: string }
  return error
    .split('\n')
    .filter((each, at) => at === 0 || (each.includes('/src/') && !each.includes('node_modules')))
    .slice(0, 6)
    .join('\n')
}

const pathsOf = (lines: readonly string[]): string => short([...new Set(lines.map((line) => String(JSON.parse(line).path)))].join(' '), 200)
