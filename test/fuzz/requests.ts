// Plays mutated requests over every route as every kind of person, against the built program in a process of its own:
//   npm run fuzz -- [--requests 10000] [--seed 1] [--only 'POST /partners'] [--at-once 8] [--program /path/to/another/checkout] [--json]
// The last line with --json is one object: how many were sent, how many were answered with 500 or above, and the longest time
// in ms that the program's event loop stood still by its own doing (see requests/stall-watch.ts for what counts).
// Ctrl-C ends it early, with what was found by then. Ends with 1 when anything was answered 5xx, was not answered, or held the loop longer than 200 ms.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../src/platform/http/assets.ts'
import { inWords, progress } from './requests/report.ts'
import { fuzz } from './requests/run.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    'at-once': { type: 'string', default: '8' },
    program: { type: 'string', default: root },
    json: { type: 'boolean', default: false },
  },
})
const started = performance.now()
const enough = new AbortController()
process.once('SIGINT', () => enough.abort())
const found = await fuzz({
  requests: Number(values.requests),
  seed: Number(values.seed),
  only: values.only,
  atOnce: Number(values['at-once']),
  program: resolve(values.program),
  enough: enough.signal,
  onProgress: (found) => process.stderr.write(progress(found, started)),
})
const say = values.json ? console.error : console.log
say(inWords(found, Number(values.seed)))
if (values.json) console.log(JSON.stringify({ requests: found.sent, status5xx: found.broken.length, max_stall_ms: Math.round(found.maxStall) }))
process.exitCode = found.broken.length + found.unanswered.length + found.stalls.length > 0 ? 1 : 0
