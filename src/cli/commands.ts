import { readSettings } from '../platform/settings.ts'
import { assignSchoolCommand } from './assign-school.ts'
import { withDatabase } from './database.ts'
import { importSchoolsCommand } from './import-schools.ts'
import { addOfficerCommand, removeOfficerCommand, resetOfficerCommand } from './officers.ts'

/** One command: `usage` is its line in the help; `run` returns the exit code. */
export type Command = { usage: string; run(args: string[]): Promise<number> }

/** Every command by its name, of one word or two. */
export const commands: Record<string, Command> = {
  migrate: {
    usage: 'twinning migrate — bring the database up to date',
    run: async () => {
      await withDatabase(readSettings(process.env), async () => undefined)
      console.log('The database is up to date.')
      return 0
    },
  },
  'schools import': importSchoolsCommand,
  'schools assign': assignSchoolCommand,
  'officer add': addOfficerCommand,
  'officer remove': removeOfficerCommand,
  'officer reset': resetOfficerCommand,
}
