import { AL, BA, BG, MD, MK, RO, RS } from './balkans.ts'
import type { DemoCountry } from './demo-country.ts'
import { AM, AZ, GE, UA } from './east.ts'
import { CZ, HR, HU, PL, SI, SK } from './middle.ts'
import { DK, EE, FI, IS, LT, LV, NO, SE } from './north.ts'
import { CY, ES, GR, IT, JO, MT, PT, TN, TR } from './south.ts'
import { AT, BE, DE, FR, GB, IE, LI, LU, NL } from './west.ts'

export type { DemoCountry } from './demo-country.ts'

/** The 42 countries that take part. */
export const demoCountries: Readonly<Record<string, DemoCountry>> = {
  AL,
  AM,
  AT,
  AZ,
  BA,
  BE,
  BG,
  CY,
  CZ,
  DE,
  DK,
  EE,
  ES,
  FI,
  FR,
  GE,
  GR,
  HR,
  HU,
  IE,
  IS,
  IT,
  JO,
  LI,
  LT,
  LU,
  LV,
  MD,
  MK,
  MT,
  NL,
  NO,
  PL,
  PT,
  RO,
  RS,
  SE,
  SI,
  SK,
  TN,
  TR,
  UA,
}

/** Countries that once took part. */
export const formerDemoCountries: Readonly<Record<string, DemoCountry>> = { GB }
