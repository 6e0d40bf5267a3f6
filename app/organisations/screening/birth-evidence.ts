import type { LocalDate } from '#app/kernel/instant.ts';
import type { Birth } from './listed.ts';

/** What the dates of birth say. Words: `screening.birth.<evidence>`. */
export const BIRTH_EVIDENCE = ['same', 'close', 'other', 'unknown'] as const;
export type BirthEvidence = (typeof BIRTH_EVIDENCE)[number];

/** Papers differ by a year more often than people do. */
const CLOSE_YEARS = 1;

/**
 * A date of birth supports a match or speaks against it; it never makes one and never excludes one: lists and papers
 * are both wrong often enough.
 */
export function birthEvidence(born: LocalDate | null, listed: readonly Birth[]): BirthEvidence {
  if (born === null || listed.length === 0) return 'unknown';
  if (listed.some(({ from, to }) => from.length === 10 && from === to && from === born)) return 'same';
  const year = Number(born.slice(0, 4));
  const close = listed.some(
    ({ from, to }) => year >= Number(from.slice(0, 4)) - CLOSE_YEARS && year <= Number(to.slice(0, 4)) + CLOSE_YEARS,
  );
  return close ? 'close' : 'other';
}

const WORTH: Readonly<Record<BirthEvidence, number>> = { same: 0.06, close: 0.02, other: -0.12, unknown: 0 };

/** A name's score with what the dates say; never above 1. */
export function withBirth(score: number, evidence: BirthEvidence): number {
  return Math.min(1, score + WORTH[evidence]);
}
