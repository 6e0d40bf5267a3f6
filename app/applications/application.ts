import { z } from 'zod';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { idText, oneLine, ticked } from '#app/kernel/shapes.ts';
import type { ApplicationState } from './application-lifecycle.ts';

/** An application outside the vault: references, codes and amounts. Amounts in minor units of `currency`. */
export type Application = {
  readonly id: string;
  readonly programmeId: string;
  readonly callId: string;
  readonly callVersionId: string;
  readonly organisationId: string;
  /** `GIAI-2026-C1-0042`. */
  readonly reference: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly language: Language;
  /** Null until submitted. */
  readonly requestedMinor: bigint | null;
  readonly currency: string;
  /** The currency amounts are shown in beside; null for none. */
  readonly localCurrency: string | null;
  readonly durationMonths: number | null;
  /** I2: the lot of the call it applies for; null where the call has none, or none was chosen yet. */
  readonly lotCode: string | null;
  readonly activities: readonly string[];
  /** Entries of the programme's closed lists, `violation:torture`. */
  readonly taxonomy: readonly string[];
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly submittedSha256: string | null;
  readonly decidedAt: Date | null;
};

/** What of an application is chosen from lists, but for the language of its answers. */
export type Basics = Pick<Application, 'activities' | 'taxonomy' | 'durationMonths' | 'lotCode'>;

/** Number in the order of starting, within the call. */
export function applicationReference(callReference: string, number: number): string {
  return `${callReference}-${String(number).padStart(4, '0')}`;
}

/** `GIAI-2026-C1-0042-D03`: what a download is called; the uploader's own file name is never kept. */
export function documentReference(reference: string, number: number): string {
  return `${reference}-D${String(number).padStart(2, '0')}`;
}

/** The label of what the call did not ask for. */
export const OTHER_DOCUMENT = 'other';
export const MOST_DOCUMENTS = 20;

/** Ticked entries of a list of the programme. */
const entries = () => z.array(z.string().max(60)).max(100).default([]);

const version = z.coerce.number().int().positive();

/** A duration may stay empty or run over the call's limit: it is kept, and the task list says what is wrong. */
export const basicsShape = z.object({
  version,
  'activities[]': z.array(z.string().max(40)).max(50).default([]),
  duration: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .superRefine((typed, ctx) => {
      if (typed !== '' && !/^\d{1,3}$/.test(typed)) ctx.addIssue({ code: 'custom', message: 'field.notWhole' });
      if (/^0+$/.test(typed)) ctx.addIssue({ code: 'custom', message: 'field.range', params: { min: 1, max: 999 } });
    })
    .transform((typed) => (typed === '' ? null : Number(typed))),
  'violation[]': entries(),
  'temporal[]': entries(),
  gender: z.string().max(60).optional(),
  language: z.enum(LANGUAGES, { error: 'field.choose' }),
  /** Left out where the call has no lots, and while none is chosen. */
  lot: z.string().max(40).optional(),
});

export const submissionShape = z.object({ 'declarations[]': z.array(z.string().max(40)).max(50).default([]) });

export const withdrawalShape = z.object({ version });

export const removalShape = z.object({ document: idText() });

export const documentLabelShape = z.object({ label: oneLine({ max: 40 }), replaces: ticked() });

/** A file that is here already, and the label it is to answer to. */
export const reuseShape = z.object({ document: idText(), slot: oneLine({ max: 40 }), replaces: ticked() });
