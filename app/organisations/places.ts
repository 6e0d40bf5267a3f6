/** Countries (ISO 3166-1 alpha-2, and XK) by the United Nations' sub-region (M49) they are shown as. */
const REGIONS: Readonly<Record<string, string>> = {
  '005': 'AR BO BR CL CO EC FK GF GY PE PY SR UY VE',
  '011': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  '013': 'BZ CR GT HN MX NI PA SV',
  '014': 'BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TZ UG YT ZM ZW',
  '015': 'DZ EG EH LY MA SD TN',
  '017': 'AO CD CF CG CM GA GQ ST TD',
  '018': 'BW LS NA SZ ZA',
  '021': 'BM CA GL PM US',
  '029': 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  '030': 'CN HK JP KP KR MN MO TW',
  '034': 'AF BD BT IN IR LK MV NP PK',
  '035': 'BN ID KH LA MM MY PH SG TH TL VN',
  '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  '053': 'AU CC CX NF NZ',
  '054': 'FJ NC PG SB VU',
  '057': 'FM GU KI MH MP NR PW',
  '061': 'AS CK NU PF PN TK TO TV WF WS',
  '143': 'KG KZ TJ TM UZ',
  '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  '151': 'BG BY CZ HU MD PL RO RU SK UA',
  '154': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  '155': 'AT BE CH DE FR LI LU MC NL',
};

const REGION_OF = new Map(
  Object.entries(REGIONS).flatMap(([region, countries]) => countries.split(' ').map((country) => [country, region])),
);

/** Every country there is to choose from, by code. Names: `country()` of the reader's language. */
export const COUNTRIES: readonly string[] = [...REGION_OF.keys()].toSorted();

export function isCountry(code: string): boolean {
  return REGION_OF.has(code);
}

/**
 * I37: what a page may say of where somebody is: the country, or only its region when the organisation asked for that.
 * The answer is a code that `country()` of the text knows, either way.
 */
export function shownPlace(organisation: { country: string; regionOnly: boolean }): string {
  return organisation.regionOnly ? (REGION_OF.get(organisation.country) ?? '001') : organisation.country;
}
