import { parentPort } from 'node:worker_threads'
import { render, type Unrendered } from './render.ts'

// Renders pages one after the other, in a thread that may die of one without the program.
parentPort?.on('message', (page: Unrendered) => parentPort?.postMessage(render(page)))
