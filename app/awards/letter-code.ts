import { blindIndex } from '#app/vault/seal.ts';

/** Bytes of a code: nobody guesses eighty bits, however few outcomes there are. */
const CODE_BYTES = 10;

/** What a letter says, as far as its code stands for it. */
export type LetterSaying = {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly outcome: string;
  readonly amountMinor: bigint;
};

/**
 * The code under a result letter, `1f2e-…` in groups of four: keyed, so that who knows a reference cannot try the few
 * outcomes there are.
 */
export function letterCode(key: Buffer, { decisionId, applicationId, outcome, amountMinor }: LetterSaying): string {
  const mark = blindIndex([decisionId, applicationId, outcome, amountMinor].join('|'), { key, scope: 'letter' });
  const hex = Buffer.from(mark, 'base64url').subarray(0, CODE_BYTES).toString('hex');
  return (hex.match(/.{4}/g) ?? []).join('-');
}
