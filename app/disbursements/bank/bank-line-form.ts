import { z } from 'zod';
import { choice, longText, oneLine, wholeNumber } from '#app/kernel/shapes.ts';

/** What a person says an open movement is. Words: `bank.line.as.<as>`. */
export const RESOLUTIONS = ['payment', 'repayment', 'fee', 'aside'] as const;

/** A payment or a repayment needs its reference; setting aside needs a reason. */
export const resolutionShape = z
  .object({
    version: wholeNumber({ min: 1, max: 1_000_000 }),
    as: choice(RESOLUTIONS),
    reference: oneLine({ max: 35, optional: true }),
    note: longText({ max: 500, optional: true }),
  })
  .superRefine(({ as, reference, note }, ctx) => {
    const required = (field: string) => ctx.addIssue({ code: 'custom', path: [field], message: 'field.required' });
    if ((as === 'payment' || as === 'repayment') && reference === '') required('reference');
    if (as === 'aside' && note === '') required('note');
  });

export type Resolution = z.output<typeof resolutionShape>;

/** What became of a movement. Words: `bank.settled.<as>`. */
export type SettledAs = 'paid' | 'paid-together' | 'returned' | 'fee' | 'repaid';
