import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeMember } from './factory.ts'
import { appointOfficer, removeOfficer } from './index.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const inTransaction = <T>(act: (tx: Parameters<typeof removeOfficer>[0]) => Promise<T>): Promise<T> => world.db.transaction().execute(act)

test('an office is of a service; one person may hold several, each ends for itself, and both are written down', async () => {
  const { id, email, name } = await makeMember(world, { name: 'Lien Peeters', country: 'BE' })
  const officeFor = async () => {
    const actor = await world.actor({ id })
    return actor.kind === 'person' && [actor.officerFor, actor.isCentralOfficer]
  }
  for (const service of ['be-nl', 'be-fr', null]) await inTransaction((tx) => appointOfficer(tx, { email, name, service, country: 'BE' }, 'https://x.example'))
  expect(await officeFor()).toEqual([['be-fr', 'be-nl'], true])
  expect(await inTransaction((tx) => removeOfficer(tx, { email, service: 'be-fr' }))).toBe(true)
  expect(await officeFor()).toEqual([['be-nl'], true])
  expect(await inTransaction((tx) => removeOfficer(tx, { email, service: null }))).toBe(true)
  expect(await inTransaction((tx) => removeOfficer(tx, { email, service: null }))).toBe(false)
  expect(await officeFor()).toEqual([['be-nl'], false])
  const acts = await world.db.selectFrom('audit_events').select(['act', 'service', 'details']).where('subject_id', '=', id).orderBy('id').execute()
  expect(acts).toEqual([
    { act: 'officer.named', service: 'be-nl', details: { office: 'be-nl' } },
    { act: 'officer.named', service: 'be-fr', details: { office: 'be-fr' } },
    { act: 'officer.named', service: null, details: { office: 'CSS' } },
    { act: 'officer.removed', service: 'be-fr', details: { office: 'be-fr' } },
    { act: 'officer.removed', service: null, details: { office: 'CSS' } },
  ])
})
