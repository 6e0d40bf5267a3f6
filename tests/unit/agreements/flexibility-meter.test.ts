import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { headingMoves } from '#app/agreements/amendments/flexibility.ts';
import { parseAmount } from '#app/kernel/money.ts';

type Module = {
  minorOf: (typed: string, places: number) => bigint | null;
  moveOf: (wanted: bigint, signed: bigint, allowed: bigint) => { moved: bigint; above: boolean; share: number };
};

/** The script of the page as a browser reads it, but for a page: it follows nothing there. */
const script = new URL('../../../app/agreements/amendments/ui/flexibility-meter.js', import.meta.url);
const source = readFileSync(script, 'utf8');
// The cast is what the last expression says.
const { minorOf, moveOf } = runInNewContext(`${source}\n({ minorOf, moveOf });`) as Module;

const TYPED = [
  '0',
  '12',
  '12.5',
  '12,50',
  '1.234,56',
  '1,234.56',
  '1 234,56',
  '1\u202f234,5',
  '1.234',
  '1.234.567',
  '1234.567',
  '١٨٢٥٠٫٧٥',
  '۱۲۳',
  '12..5',
  '1,2,3',
  '12.345.6',
  '',
  'much',
  '-5',
  '.5',
  '999999999999999',
  '9999999999999',
];

describe('the live meter of a reallocation', () => {
  it.each(['EUR', 'XOF', 'TND'])('reads amounts in %s as the server does', (currency) => {
    const places = { EUR: 2, XOF: 0, TND: 3 }[currency] ?? 2;
    for (const typed of TYPED) {
      const read = parseAmount(typed, currency);
      expect([typed, minorOf(typed, places)]).toEqual([typed, read.ok && read.value >= 0n ? read.value : null]);
    }
  });

  it('I27: moves as the rule does, to the cent of the limit', () => {
    const headings = [{ heading: 'travel', amountMinor: 1_000_01n, signedMinor: 1_000_01n }] as const;
    for (const wanted of [0n, 750_01n, 750_00n, 1_000_01n, 1_250_01n, 1_250_02n, 9_000_00n]) {
      const [rule] = headingMoves(headings, { travel: wanted }, 25);
      const { moved, above } = moveOf(wanted, 1_000_01n, rule?.allowedMinor ?? 0n);
      expect({ moved, above }).toEqual({ moved: rule?.movedMinor, above: rule?.above });
    }
  });

  it('draws the part of what is allowed, the whole where nothing is', () => {
    expect(moveOf(1_125_00n, 1_000_00n, 250_00n).share).toBe(50);
    expect(moveOf(9_000_00n, 1_000_00n, 250_00n).share).toBe(100);
    expect(moveOf(1_00n, 0n, 0n).share).toBe(100);
    expect(moveOf(0n, 0n, 0n).share).toBe(0);
  });
});
