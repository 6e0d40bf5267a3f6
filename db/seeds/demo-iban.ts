import { composeIBAN, countrySpecs, isValidIBAN } from 'ibantools';

/** Bank codes that some countries start their account numbers with. */
const PREFIX: Readonly<Record<string, string>> = {
  JO: 'CBJO',
  GT: 'TRAJ',
  PK: 'SCBL',
  GE: 'NB',
  MD: 'AG',
  KZ: '125',
  MA: '011',
};

/** A made-up IBAN with a right checksum; null where a country has none. Belongs to nobody. */
export function demoIban(country: string, serial: number): string | null {
  const spec = Object.entries(countrySpecs).find(([code]) => code === country)?.[1];
  if (!spec?.IBANRegistry || !spec.chars) return null;
  const prefix = PREFIX[country] ?? '';
  const digits = spec.chars - 4 - prefix.length;
  for (let attempt = 0; attempt < 2_000; attempt += 1) {
    const bban = prefix + String(serial * 2_003 + attempt).padStart(digits, '0');
    // `composeIBAN` builds unchecked combinations too; national check digits are found by trying.
    const iban = composeIBAN({ countryCode: country, bban });
    if (iban && isValidIBAN(iban)) return iban;
  }
  throw new Error(`no demonstration IBAN for ${country}`);
}
