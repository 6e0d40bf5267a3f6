import { z } from 'zod';
import { choice, idText, longText, wholeNumber } from '#app/kernel/shapes.ts';
import { ANSWER_DAYS, CHOSEN_INTAKES } from './intake.ts';

const version = wholeNumber({ min: 1, max: 1_000_000 });

/** How a draft takes applications; the days are read for a rolling call only. */
export const intakeShape = z
  .object({ version, intake: choice(CHOSEN_INTAKES), answerDays: z.string().default('') })
  .transform(({ answerDays, ...rest }, ctx) => {
    if (rest.intake === 'deadline') return { ...rest, answerDays: null };
    const read = wholeNumber({ min: ANSWER_DAYS.min, max: ANSWER_DAYS.max }).safeParse(answerDays);
    if (read.success) return { ...rest, answerDays: read.data };
    for (const issue of read.error.issues) {
      const params = issue.code === 'custom' ? issue.params : undefined;
      ctx.addIssue({ code: 'custom', path: ['answerDays'], message: issue.message, ...(params ? { params } : {}) });
    }
    return z.NEVER;
  });
export type IntakeForm = z.output<typeof intakeShape>;

const files = z.array(idText()).max(1_000).default([]);
/** A round that is closed, or was, and the files that go on into the next. */
export const roundFilesShape = z.object({ round: idText(), 'carry[]': files });
export const closeCallShape = z.object({ version, reason: longText({ max: 1_000 }) });
