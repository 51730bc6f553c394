// Sends hostile updates to pages that two honest editors write in, and looks whether every page stays readable and theirs:
//   npm run fuzz:updates -- --count 100000 --seed 1
// A round that fails is named by its seed: put it into seeds.json, which `npm test` plays.
import { parseArgs } from 'node:util'
import { aRound, playRound, type Round } from './round.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } })
const rounds = Math.ceil(Number(values.count) / aRound)
const first = Number(values.seed) * 1_000_000

const started = performance.now()
const faults: Round[] = []
let [sent, accepted] = [0, 0]
for (let at = 0; at < rounds; at++) {
  const round = playRound(first + at)
  sent += round.sent
  accepted += round.accepted
  if (!round.fault) continue
  faults.push(round)
  console.error(`seed ${round.seed}, after ${round.sent}: ${round.fault}`)
}
console.log(JSON.stringify({ sent, accepted, rounds, faults: faults.map(({ seed }) => seed), seconds: Math.round((performance.now() - started) / 1000) }))
process.exitCode = faults.length > 0 ? 1 : 0
