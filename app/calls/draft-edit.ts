import { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import type { Language } from '#app/kernel/languages.ts';
import { wholeNumber } from '#app/kernel/shapes.ts';
import type { CallContent } from './call-content.ts';
import type { CallChange } from './revise-call.server.ts';

/** The sheets of a draft, in the order they are filled. Words: `calls.part.<part>`. */
export const DRAFT_PARTS = ['basics', 'lots', 'texts', 'who', 'form', 'grid', 'lists', 'letters'] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** Checks the sent fields against a shape. */
export type Parse = <Shape extends z.ZodType>(
  shape: Shape,
) => { ok: true; value: z.output<Shape> } | { ok: false; errors: readonly FieldError[] };

export type Edited = { ok: true; change: CallChange } | { ok: false; errors: readonly FieldError[] };

/** What a form of the draft was about: its button, and the codes of the item it belongs to (empty: a new one). */
export type EditPlace = {
  readonly content: CallContent;
  readonly currency: string;
  readonly languages: readonly Language[];
  readonly intent: string;
  readonly section: string;
  readonly item: string;
  /** The place an item was dragged to, counted from 0; null where none was. */
  readonly to: number | null;
};

/** Reads one kind of form into the change it asks for. */
export type DraftEdit = (parse: Parse, place: EditPlace) => Edited;

export function changed(part: DraftPart, content: (before: CallContent) => CallContent): Edited {
  return { ok: true, change: { part, content } };
}

/** A whole number, or nothing: `undefined`. */
export function wholeOrNothing(limits: { min: number; max: number }) {
  return z.string().transform((typed, ctx) => {
    if (typed.trim() === '') return undefined;
    const read = wholeNumber(limits).safeParse(typed);
    if (read.success) return read.data;
    for (const issue of read.error.issues) {
      const params = issue.code === 'custom' ? issue.params : undefined;
      ctx.addIssue({ code: 'custom', message: issue.message, ...(params ? { params } : {}) });
    }
    return z.NEVER;
  });
}
