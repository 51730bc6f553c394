import type { Profile } from '../profile.ts'

const levels: { [kind: string]: string } = {
  'ECOLE MATERNELLE': '0',
  'ECOLE ELEMENTAIRE OU PRIMAIRE': '1',
  'ECOLE ISOLEE': '1',
  COLLEGE: '2',
}

/** French schools of the priority networks, as their ministry publishes them: no addresses, no coordinates. */
export const frRep: Profile = {
  name: 'fr-rep',
  columns: { number: 'NUMERO', name: "NOM DE L'ETABLISSEMENT", town: 'COMMUNE', region: 'DEPARTEMENT', type: 'TYPE_DETABLISSEMENT' },
  others: [],
  complete: (_cell, said) => ({ country: 'FR', isced: levels[said.type ?? ''] ?? '', sector: 'public', source: 'MENJ REP/REP+ 2022' }),
}
