/** IBAN country codes of the SEPA area (EPC409-09, 2026), with Serbia, Moldova, Albania, Montenegro, North Macedonia. */
const SEPA = new Set(
  (
    'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GF GG GI GP GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MF MK MQ MT ' +
    'NL NO PL PM PT RE RO RS SE SI SK SM VA YT BL'
  ).split(' '),
);

export function isSepaCountry(country: string): boolean {
  return SEPA.has(country);
}
