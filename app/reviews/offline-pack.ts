import { z } from 'zod';

/** Marks a file of ours; a later form of it gets another number. */
export const PACK_FORMAT = 'passerelle-review-answers-1';
/** A pack holds this many files at most; the rest waits for the next. */
export const MOST_SHEETS = 50;
export const MOST_PACK_BYTES = 1_000_000;

/** What the page of a pack saves: the fields of each sheet by name, as typed. Checked like the form on the portal. */
const answers = z.object({
  format: z.literal(PACK_FORMAT),
  sheets: z
    .array(
      z.object({
        assignmentId: z.uuid(),
        fields: z.record(z.string().max(40), z.string().max(20_000)),
      }),
    )
    .max(MOST_SHEETS),
});

export type PackAnswers = z.output<typeof answers>;

/** The answers in a file; null for anything that is not one of ours. */
export function readPack(text: string): PackAnswers | null {
  try {
    const parsed = answers.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What became of one sheet. Words: `reviews.pack.outcome.<outcome>`. */
export type PackOutcome = 'saved' | 'elsewhere' | 'locked' | 'wrong' | 'unknown';

/** One line of the report; `reference` is empty where the sheet is nobody's of this reader. */
export type PackLine = {
  readonly reference: string;
  readonly outcome: PackOutcome;
  readonly assignmentId: string | null;
};
