import { serve } from './limited-child.serve.ts'

/** What the test asks of it. */
export type Job = 'pid' | 'fill memory' | 'for ever' | 'throw' | 'environment'

const held: Buffer[] = []
const acts: Record<Job, () => unknown> = {
  pid: () => process.pid,
  'fill memory': () => new Promise(() => setInterval(() => held.push(Buffer.alloc(20_000_000, 1)), 10)),
  'for ever': () => new Promise(() => {}),
  throw: () => {
    throw new Error('poison')
  },
  environment: () => Object.keys(process.env),
}

serve(async (job: Job) => acts[job]())
