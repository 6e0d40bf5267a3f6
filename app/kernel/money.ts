import { ok, refuse, type Refusal, type Result } from './result.ts';

/** ISO 4217 code. */
export type Currency = string;

/** I1: integer minor units and a currency; never a float. */
export type Money = { readonly minor: bigint; readonly currency: Currency };

/** Decimals of a currency's minor unit (ISO 4217): 2 unless named here. */
const DECIMALS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

export function decimalsOf(currency: Currency): number {
  return DECIMALS[currency] ?? 2;
}

export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency };
}

export function euro(minor: bigint): Money {
  return { minor, currency: 'EUR' };
}

/** Adds amounts of one currency; mixing currencies is a programming error. */
export function sum(currency: Currency, amounts: Iterable<Money>): Money {
  let minor = 0n;
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new Error(`cannot add ${amount.currency} to ${currency}`);
    minor += amount.minor;
  }
  return { minor, currency };
}

/** I1: numerator ÷ denominator, half away from zero. The one rounding function of the house. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new Error('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** `share` per hundred of an amount, rounded half up to the minor unit. */
export function percentOf(minor: bigint, percent: number): bigint {
  return divideHalfUp(minor * BigInt(Math.round(percent * 100)), 10_000n);
}

/** Plain decimal text, `1234.50`, for files and hashes; pages use the formatter of `i18n`. */
export function toDecimal(amount: Money): string {
  const places = decimalsOf(amount.currency);
  const digits = (amount.minor < 0n ? -amount.minor : amount.minor).toString().padStart(places + 1, '0');
  const sign = amount.minor < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export type AmountRefusal = Refusal<'amount-not-a-number' | 'amount-too-many-decimals' | 'amount-too-large'>;

const LARGEST_MINOR = 10n ** 15n;

/**
 * Reads what a person typed: spaces, apostrophes and group separators are dropped, Arabic-Indic digits and
 * separators accepted. A sole comma or point followed by one or two digits (three for three-decimal currencies)
 * is the decimal sign. Never rounds.
 */
export function parseAmount(typed: string, currency: Currency): Result<bigint, AmountRefusal> {
  const places = decimalsOf(currency);
  const plain = latinDigits(typed).replace(/[\s\u00a0\u202f\u2009'’_]/g, '');
  const match = /^(-?)(\d[\d.,]*)$/.exec(plain);
  if (!match) return refuse('amount-not-a-number');
  const split = splitDecimal(match[2] ?? '', places);
  if (!split) return refuse('amount-not-a-number');
  if (split.fraction.length > places) return refuse('amount-too-many-decimals', { values: { places } });
  const minor = BigInt(split.whole + split.fraction.padEnd(places, '0'));
  if (minor >= LARGEST_MINOR) return refuse('amount-too-large');
  return ok(match[1] === '-' ? -minor : minor);
}

function splitDecimal(text: string, places: number): { whole: string; fraction: string } | null {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1) return { whole: text, fraction: '' };
  const sign = text.charAt(last);
  const other = sign === '.' ? ',' : '.';
  const tail = text.slice(last + 1);
  const occurrences = text.split(sign).length - 1;
  const groupsOnly = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(text) && (occurrences > 1 || !text.includes(other));
  if (groupsOnly && (occurrences > 1 || places !== 3)) return { whole: text.replace(/[.,]/g, ''), fraction: '' };
  if (occurrences > 1) return null;
  const head = text.slice(0, last);
  if (head.includes(other) && !new RegExp(`^\\d{1,3}(\\${other}\\d{3})+$`).test(head)) return null;
  return { whole: head.replace(/[.,]/g, '') || '0', fraction: tail };
}

export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, '');
}
