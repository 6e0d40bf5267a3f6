import { z } from 'zod';
import type { CallContent } from '#app/calls/call-content.ts';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { localDate, longText } from '#app/kernel/shapes.ts';
import { instantInZone } from '#app/kernel/zoned-time.ts';

/** Parts of a file beside the sections of its form. A colon never stands in a code of a call. */
export const FIXED_PARTS = [':basics', ':budget', ':documents'] as const;
export type FixedPart = (typeof FIXED_PARTS)[number];

/** A file given back: what may be written in, until when, and what is asked. */
export type OpenReturn = {
  readonly id: string;
  readonly number: number;
  readonly parts: readonly string[];
  readonly message: string;
  readonly dueAt: Instant;
  readonly returnedAt: Instant;
};

/** Longest time a clarification may take, in days. */
export const LONGEST_RETURN_DAYS = 60;
export const LONGEST_MESSAGE = 2_000;

/** Everything of a file that can be given back, in the order of the form. */
export function partsOf(content: Pick<CallContent, 'sections'>): readonly string[] {
  return [':basics', ...content.sections.map(({ code }) => code), ':budget', ':documents'];
}

export type ReturnRefusal = Refusal<'return-parts-unknown' | 'return-due-too-soon' | 'return-due-too-late'>;

/**
 * What a file is given back with. `dueOn`: the last day, which ends at 23:59 in the zone of the call. Parts come in the
 * order of the form, each once.
 */
export function decideReturn(
  given: { parts: readonly string[]; dueOn: string },
  about: { content: Pick<CallContent, 'sections'>; zone: string; at: Instant },
): Result<{ parts: readonly string[]; dueAt: Instant }, ReturnRefusal> {
  const known = partsOf(about.content);
  const parts = known.filter((part) => given.parts.includes(part));
  if (parts.length === 0 || given.parts.some((part) => !known.includes(part))) {
    return refuse('return-parts-unknown', { field: 'parts[]' });
  }
  const dueAt = instantInZone(given.dueOn, '23:59', about.zone);
  if (dueAt < addDays(about.at, 1)) return refuse('return-due-too-soon', { field: 'dueOn' });
  if (dueAt > addDays(about.at, LONGEST_RETURN_DAYS + 1)) {
    return refuse('return-due-too-late', { field: 'dueOn', values: { days: LONGEST_RETURN_DAYS } });
  }
  return ok({ parts, dueAt });
}

/** Whether a part may be written in: everything of a draft, of a returned file what was named, and until its time. */
export function mayWriteIn(
  application: { readonly state: string },
  part: string | null,
  given: { open: Pick<OpenReturn, 'parts' | 'dueAt'> | null; at: Instant },
): boolean {
  if (application.state !== 'returned') return true;
  if (!given.open || part === null) return false;
  return given.open.parts.includes(part) && given.at <= given.open.dueAt;
}

export const returnShape = z.object({
  version: z.coerce.number().int().positive(),
  'parts[]': z.array(z.string().max(60)).max(100).default([]),
  message: longText({ max: LONGEST_MESSAGE }),
  dueOn: localDate(),
});
