import type { Chance } from '../chance.ts'
import type { DemoCountry } from '../countries.ts'

const words = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('_', ' '))

/** A person's name as the country writes it: the order, and the form a surname takes. */
export function fullName(chance: Chance, demoCountry: DemoCountry): string {
  const woman = chance.unit() < 0.68
  const given = chance.pick(words(woman ? demoCountry.women : demoCountry.men))
  const family = surname(chance.pick(words(demoCountry.surnames)), demoCountry, woman)
  return demoCountry.familyFirst ? `${family} ${given}` : `${given} ${family}`
}

/** Icelandic surnames are a parent's name in the genitive; elsewhere the ending may change for a woman. */
function surname(stem: string, demoCountry: DemoCountry, woman: boolean): string {
  const name = demoCountry.languages[0] === 'is' ? `${stem}son` : stem
  const rule = woman ? demoCountry.feminine?.find(([ending]) => new RegExp(ending).test(name)) : undefined
  return rule ? name.replace(new RegExp(rule[0]), rule[1]) : name
}

/** A first name, such as pupils go by. */
export const nickname = (chance: Chance, demoCountry: DemoCountry): string => chance.pick(words(`${demoCountry.women} ${demoCountry.men}`))
