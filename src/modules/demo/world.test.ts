import { expect, test } from 'vitest'
import { makeChance } from './chance.ts'
import { demoCountries } from './countries.ts'
import { ideas } from './ideas.ts'
import { makePeople } from './world/people.ts'
import { makeProjects } from './world/projects.ts'
import { makeSchools } from './world/schools.ts'
import { share } from './world/share.ts'

test('the same seed makes the same world', () => {
  const invent = () => {
    const chance = makeChance(7)
    const schools = makeSchools(chance)
    const people = makePeople(chance, schools.schools)
    return {
      schools: schools.schools,
      people: people.teachers,
      projects: makeProjects(chance, people).projects.map(({ id, members }) => [id, members.map(({ name }) => name)]),
    }
  }
  expect(invent()).toEqual(invent())
})

test('countries have names enough, and titles are told once', () => {
  for (const demoCountry of Object.values(demoCountries)) {
    expect(new Set(`${demoCountry.women} ${demoCountry.men}`.split(' ')).size).toBeGreaterThanOrEqual(25)
    expect(new Set(demoCountry.surnames.split(' ')).size).toBeGreaterThanOrEqual(25)
  }
  expect(new Set(ideas.map(({ title }) => title)).size).toBe(60)
})

test('a total is shared out to the last', () => {
  expect([...share(10, { a: 1, b: 1, c: 1 }, 1)]).toEqual([
    ['a', 4],
    ['b', 3],
    ['c', 3],
  ])
})
