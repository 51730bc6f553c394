import { listen, probeAddress } from '../src/platform/http/listen.ts'
import { OperatorError } from '../src/platform/operator-error.ts'

/** Answers at a port of this machine that nobody else has, for tests that need real connections. `stop` as the program's own end. */
export async function serve(program: Parameters<typeof listen>[0]): Promise<{ url: string; stop: Awaited<ReturnType<typeof listen>> }> {
  const port = await probeAddress({ host: '127.0.0.1', port: 0 })
  try {
    return { url: `http://127.0.0.1:${port}`, stop: await listen(program, { host: '127.0.0.1', port }) }
  } catch (error) {
    // Between looking and listening somebody else was given the port.
    if (error instanceof OperatorError) return serve(program)
    throw error
  }
}
