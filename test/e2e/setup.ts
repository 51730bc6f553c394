import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeVarDir, startProgram } from '../faults/program.ts'
import { address, port } from './address.ts'
import { receiveMails } from './post-office.ts'

const root = resolve(import.meta.dirname, '../..')
const registers = join(root, '../shared/data/schools')
/** Real registers where they are at hand: a German and a Canarian one. */
const files = ['de_jedeschule_2017.csv', 'es_canarias_2026.csv'].map((name) => join(registers, name))

/** One program for all browser tests: its own database, the demonstration world, a real mail server, two registers. */
export default async function setup(): Promise<() => Promise<void>> {
  const { varDir, remove } = await makeVarDir()
  const mails = join(varDir, 'mails.json')
  const office = await receiveMails(mails)
  const env = {
    PORT: port,
    HOST: '127.0.0.1',
    BASE_URL: address,
    VAR_DIR: varDir,
    DEMO: 'on',
    SMTP_URL: `smtp://127.0.0.1:${office.port}`,
    LOG_LEVEL: 'error',
  }
  const program = await startProgram(env)
  process.env.MAILS = mails
  process.env.REGISTERS = files.every((file) => existsSync(file)) ? 'imported' : ''
  const end = async () => {
    await program.end()
    await office.close()
    remove()
  }
  try {
    if (process.env.REGISTERS) for (const file of files) importRegister(file, env)
  } catch (error) {
    await end()
    throw error
  }
  if (!process.env.REGISTERS) console.log(`No registers at ${registers}: the road is walked with schools of the demonstration world`)
  writeFileSync(join(varDir, 'env.json'), JSON.stringify(env))
  return end
}

function importRegister(file: string, env: Record<string, string>): void {
  const command = ['bin/twinning', 'schools', 'import', file, '--profile', 'normalised', '--json', '--rejects', join(String(env.VAR_DIR), 'rejects.csv')]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`import of ${file} failed: ${stderr}${stdout}`)
}
