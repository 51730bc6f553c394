import { render, type Unrendered } from './render.ts'

// Renders pages one after the other, in a process of its own: see child.ts.
process.on('message', (page: Unrendered) => void process.send?.(render(page)))

// It ends with the program and not before: a terminal sends Ctrl-C to both.
process.on('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
