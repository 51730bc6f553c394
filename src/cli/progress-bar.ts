const cells = 30
const every = 100

/** A bar on the error stream while something takes its time; nothing when that is no terminal. */
export function progressBar(label: string): { show(done: number, total: number): void; clear(): void } {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} }
  let last = 0
  return {
    show(done, total) {
      if (Date.now() - last < every) return
      last = Date.now()
      const full = total > 0 ? Math.round((done / total) * cells) : cells
      process.stderr.write(`\r${label} ${'█'.repeat(full)}${'░'.repeat(cells - full)} ${Math.round((100 * full) / cells)} %`)
    },
    clear: () => void process.stderr.write('\r\u001b[2K'),
  }
}
