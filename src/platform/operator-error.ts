/**
 * An error whose message is one line for the person who runs the server.
 * The program prints it without a stack trace and exits with code 1.
 */
export class OperatorError extends Error {
  override name = 'OperatorError'
}

/** The system's code of an error (`ENOENT`, `23505`…), or '' when it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return String(error.code)
}

/** The message of anything that was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
