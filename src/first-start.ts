import { demoWorldIsLoaded, loadDemoWorld } from './modules/demo/index.ts'
import type { AppContext } from './platform/context.ts'

/** Builds the invented world before the first page is served, where the demonstration is on; says how far it is. */
export async function firstStart(app: AppContext): Promise<void> {
  if (!app.settings.demo || (await demoWorldIsLoaded(app.db))) return
  const { isTTY } = process.stdout
  console.log('First start: building the demonstration world. This takes a few seconds.')
  await loadDemoWorld(app, (done, total, what) => {
    if (isTTY) process.stdout.write(`\r  ${String(Math.floor((done / total) * 100)).padStart(3)} %  ${what.padEnd(20)}`)
  })
  if (isTTY) process.stdout.write('\r'.padEnd(34) + '\r')
}
