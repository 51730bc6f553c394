import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createApp } from './app.ts'
import { alongside, openContext } from './context.ts'
import { jobs } from './jobs.ts'
import { demoWorldIsLoaded, loadDemoWorld, refuseDemoWorld } from './modules/demo/index.ts'
import { learnNames } from './modules/vocabularies/index.ts'
import { forJobs, unhurried } from './platform/db/index.ts'
import { openDatabase } from './platform/db/open.ts'
import { root } from './platform/http/assets.ts'
import { listen, probeAddress } from './platform/http/listen.ts'
import { refuseFaults } from './platform/i18n/faults.ts'
import { startJobs } from './platform/jobs/index.ts'
import { type Life, run } from './platform/lifecycle.ts'
import { makeLog } from './platform/log.ts'
import { cautions, readSettings, type Settings } from './platform/settings.ts'
import { terminalProgress } from './platform/terminal-progress.ts'

/** Milliseconds from saying at /readyz that the program stops until it takes no new connection. */
const noticeToProxies = 3_000

run(async (life) => {
  const given = readSettings(process.env)
  const log = makeLog(given.logLevel)
  refuseFaults(join(root, 'locales'))
  const database = await openDatabase(given, (line) => log.warn(line))
  life.onStop(database.stop)

  const answers = given.roles.has('web') || given.roles.has('live')
  const settings = answers ? await withFreePort(given) : given
  const { app, close } = await openContext(settings, database.connection, log)
  life.onStop(close)
  if (settings.production) await refuseDemoWorld(app.db)
  for (const line of cautions(settings)) log.warn(line)
  if (settings.demo && !(await demoWorldIsLoaded(app.db))) {
    const slow = alongside(app, database.connection, unhurried)
    await loadDemoWorld(slow.app, terminalProgress('Building the demonstration world')).finally(slow.close)
  }
  if (settings.roles.has('worker')) {
    const slow = alongside(app, database.connection, forJobs)
    life.onStop(slow.close)
    life.onStop(await startJobs(slow.app, jobs))
  }
  if (!answers) return undefined
  await answer(app, life)
  return `OpenTwinning is ready at ${settings.baseUrl}`
})

async function answer(context: Parameters<typeof createApp>[0], life: Life): Promise<void> {
  learnNames()
  const app = createApp(context)
  const stop = await listen(app, context.settings)
  app.open()
  life.onStop(async () => {
    app.drain()
    if (context.settings.production) await wait(noticeToProxies)
    await stop(app.close)
  })
}

async function withFreePort(settings: Settings): Promise<Settings> {
  const port = await probeAddress(settings)
  return settings.port === 0 ? { ...settings, port, baseUrl: `http://localhost:${port}` } : settings
}
