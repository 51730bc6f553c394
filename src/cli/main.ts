import { OperatorError } from '../platform/operator-error.ts'
import { type Command, commands } from './commands.ts'

/**
 * Runs one command of the command line.
 * @param args what stands after `twinning`
 * @returns the exit code: the command's own, 1 when it failed, 2 when there is no such command
 */
export async function main(args: string[]): Promise<number> {
  const found = find(args)
  if (!found) {
    const asked = args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')
    const help = ['Commands:', ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join('\n')
    if (asked) console.log(help)
    else console.error(`There is no command "${args.join(' ')}".\n${help}`)
    return asked ? 0 : 2
  }
  try {
    return await found.command.run(found.rest)
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
    return 1
  }
}

function find(args: string[]): { command: Command; rest: string[] } | undefined {
  for (const words of [2, 1]) {
    const command = args.length >= words && commands[args.slice(0, words).join(' ')]
    if (command) return { command, rest: args.slice(words) }
  }
  return undefined
}
