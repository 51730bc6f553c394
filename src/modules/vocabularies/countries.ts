/** The codes of table `countries`: those that take part or took part, with their territories. A migration that adds one adds it here. */
export const knownCountries: readonly string[] =
  `AL AM AT AW AZ BA BE BG BL BQ CH CW CY CZ DE DK EE ES FI FR GB GE GF GL GP GR HR HU IE IS IT JO LB LI LT LU LV MD
  ME MF MK MQ MT NC NL NO PF PL PM PS PT RE RO RS SE SI SK SX TF TN TR UA WF XK YT`.split(/\s+/)
