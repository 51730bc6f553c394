/**
 * Shows how far a long task is: one line that grows on a terminal, one line a step elsewhere.
 * @param task what is being done, as the line begins
 */
export function terminalProgress(task: string): (done: number, total: number, what: string) => void {
  let shown = ''
  return (done, total, what) => {
    const line = `${task}: ${what}`
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}, ${Math.round((100 * done) / total)} %${done >= total ? '\n' : ''}`)
    else if (line !== shown) process.stderr.write(`${line}\n`)
    shown = line
  }
}
