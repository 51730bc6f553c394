/** Two schools to walk the road with, as a hurried teacher types them: from the imported registers where there are any. */
export type Place = { typed: string; school: RegExp; country: string; teaches: string }

export const places: readonly [Place, Place] = process.env.REGISTERS
  ? [
      { typed: 'Schubrat Gymnasum', school: /Schubart Gymnasium/, country: 'DE', teaches: 'de' },
      { typed: 'ceip el risko', school: /CEIP EL RISCO/i, country: 'ES', teaches: 'es' },
    ]
  : [
      { typed: 'Oulun', school: /Oulu/, country: 'FI', teaches: 'fi' },
      { typed: 'Lyon', school: /Lyon/, country: 'FR', teaches: 'fr' },
    ]
