import type { Profile } from '../profile.ts'

// Kinds whose levels are certain; conservatories, language schools and adult education are on none of the four.
const levels: { [kind: string]: string } = {
  CEIP: '0|1',
  CPEIP: '0|1',
  IES: '2|3',
  CPES: '2|3',
  CEO: '0|1|2',
  CPEIPS: '0|1|2|3',
  CPFP: '3',
  CIFP: '3',
  EEI: '0',
  CPEI: '0',
}
const sectors: { [nature: string]: string } = { Público: 'public', Privado: 'private' }
const words = (text: string): string => text.toLocaleLowerCase('es').replace(/(^|\s)\p{L}/gu, (first) => first.toLocaleUpperCase('es'))

/** Register of the Canary Islands, as its publisher writes it (CC BY 4.0). */
export const esCanarias: Profile = {
  name: 'es-canarias',
  columns: {
    number: 'Codigo',
    name: 'Denominacion',
    address: 'Direccion',
    town: 'Localidad',
    postcode: 'CodigoPostal',
    website: 'PaginaWeb',
    lon: 'Longitud',
    lat: 'Latitud',
  },
  others: ['DesEtapaCentro', 'DescripcionEtapaCentro', 'Municipio', 'Isla', 'Naturaleza'],
  complete: (cell, said) => ({
    country: 'ES',
    town: said.town || cell('Municipio'),
    region: `Canarias / ${words(cell('Isla'))}`,
    type: `${cell('DesEtapaCentro')} ${cell('DescripcionEtapaCentro')}`,
    isced: levels[cell('DesEtapaCentro')] ?? '',
    sector: sectors[cell('Naturaleza')] ?? '',
    source: 'ATE listado-centros-educativos-canarias',
  }),
}
