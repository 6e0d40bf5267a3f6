import { EMPTY_CELL, type SheetCell } from './sheet.ts';

/** Day 0 of the 1900 date system as programs count it; the 1904 system begins 1462 days later. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1_462;
const DAY_MS = 86_400_000;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Formats every program knows without being told: those that hold a day. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

const BUILT_IN_PERCENT = new Set([9, 10]);

/** What the numbers of a format are: days, shares of one shown per hundred, or just numbers. */
export type NumberKind = 'day' | 'percent' | 'plain';

/** By the number of the format where every program knows it, or by the letters of its own code. */
export function kindOfFormat(number: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN_DAYS.has(number) ? 'day' : BUILT_IN_PERCENT.has(number) ? 'percent' : 'plain';
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (letters.includes('%')) return 'percent';
  return /[yd]/i.test(letters) && !/general/i.test(letters) ? 'day' : 'plain';
}

/** The value of a number cell: a day or per cents where its format says so, else the number in plain digits. */
export function numberCell(value: string, about: { kind: NumberKind; from1904: boolean }): SheetCell {
  const number = Number(value);
  if (value.trim() === '') return EMPTY_CELL;
  if (!Number.isFinite(number)) return { text: value, number: false };
  const serial = Math.floor(number) + (about.from1904 ? DAYS_1904 : 0);
  if (about.kind === 'day' && serial > 0 && serial <= LAST_DAY) {
    return { text: new Date(DAY_ZERO_MS + serial * DAY_MS).toISOString().slice(0, 10), number: false };
  }
  if (about.kind === 'percent') return { text: `${shownDigits(number * 100)}%`, number: false };
  return { text: shownDigits(number), number: true };
}

/** The 15 digits a program shows of its 17: `0.3`, not `0.30000000000000004`. */
function shownDigits(number: number): string {
  return String(Number(number.toPrecision(15)));
}

/** `B` of `B12` as an index from 0; -1 where it names no column. */
export function columnIndex(place: string): number {
  const letters = /^[A-Z]{1,3}(?=\d*$)/.exec(place)?.[0] ?? '';
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
