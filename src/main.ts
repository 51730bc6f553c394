import { createApp } from './app.ts'
import { openContext } from './context.ts'
import { jobs } from './jobs.ts'
import { demoWorldIsLoaded, loadDemoWorld, refuseDemoWorld } from './modules/demo/index.ts'
import { openDatabase } from './platform/db/open.ts'
import { listen, probeAddress } from './platform/http/listen.ts'
import { startJobs } from './platform/jobs/index.ts'
import { type Life, run } from './platform/lifecycle.ts'
import { makeLog } from './platform/log.ts'
import { OperatorError } from './platform/operator-error.ts'
import { cautions, readSettings, type Settings } from './platform/settings.ts'
import { terminalProgress } from './platform/terminal-progress.ts'

run(async (life) => {
  const given = readSettings(process.env)
  const log = makeLog(given.logLevel)
  const database = await openDatabase(given, (line) => log.warn(line))
  life.onStop(database.stop)
  database.onExit((reason) => life.fail(new OperatorError(reason)))

  const settings = await withFreePort(given)
  const { app, close } = await openContext(settings, database.connection, log)
  life.onStop(close)
  if (settings.production) await refuseDemoWorld(app.db)
  for (const line of cautions(settings)) log.warn(line)
  if (settings.demo && !(await demoWorldIsLoaded(app.db))) await loadDemoWorld(app, terminalProgress('Building the demonstration world'))
  if (settings.roles.has('worker')) {
    const runner = await startJobs(app, jobs)
    life.onStop(() => runner.stop())
  }
  if (settings.roles.has('web') || settings.roles.has('live')) await answer(app, life)
})

async function answer(context: Parameters<typeof createApp>[0], life: Life): Promise<void> {
  const app = createApp(context)
  const stop = await listen(app, context.settings)
  app.open()
  // Together: an open stream ends when the app closes, and the server waits for open streams.
  life.onStop(() => Promise.all([stop(), app.close()]))
  console.log(`OpenTwinning is ready at ${context.settings.baseUrl}`)
}

async function withFreePort(settings: Settings): Promise<Settings> {
  const port = await probeAddress(settings)
  return settings.port === 0 ? { ...settings, port, baseUrl: `http://localhost:${port}` } : settings
}
