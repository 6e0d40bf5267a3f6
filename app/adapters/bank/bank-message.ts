import type { Ended } from '#app/adapters/xml/xml-walk.ts';
import { isLocalDate, type LocalDate } from '#app/kernel/instant.ts';
import { decimalsOf, type Money } from '#app/kernel/money.ts';

/** What a file says that is odd but can be read all the same. Words: `bank.warning.<code>`. */
export const BANK_WARNINGS = [
  'version-untested',
  'namespace-missing',
  'date-missing',
  'entry-not-booked',
  'details-differ',
  'balance-currency',
  'balance-differs',
  'count-differs',
  'reference-unknown',
] as const;

export type BankWarning = { readonly code: (typeof BANK_WARNINGS)[number]; readonly line: number };

/** Why a file is not read at all. Nothing of it is kept. Words: `refusal.bank-file-<reason>`. */
export class UnreadableBankFile extends Error {
  readonly reason: 'malformed' | 'unknown' | 'incomplete';
  readonly line: number;
  constructor(reason: UnreadableBankFile['reason'], line: number) {
    super(`${reason} at line ${line}`);
    this.reason = reason;
    this.line = line;
  }
}

/** An amount element with its `Ccy`; anything but a plain decimal of that currency makes the file unreadable. */
export function amountOf({ text, attribute, line }: Ended): Money {
  const currency = attribute('Ccy');
  const match = /^(\d{1,15})(?:\.(\d{0,5}))?$/.exec(text);
  // Banks write 12.500 or 2700.00 for currencies with fewer decimals: trailing zeros say nothing.
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  const places = decimalsOf(currency);
  if (!match || !/^[A-Z]{3}$/.test(currency) || fraction.length > places) {
    throw new UnreadableBankFile('incomplete', line);
  }
  return { minor: BigInt(`${match[1] ?? ''}${fraction.padEnd(places, '0')}`), currency };
}

/** `2026-11-03` of a `Dt` or `DtTm`; null for anything else. */
export function dayOf(text: string): LocalDate | null {
  const day = text.slice(0, 10);
  return isLocalDate(day) ? day : null;
}
