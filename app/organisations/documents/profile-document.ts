import { z } from 'zod';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { isLocalDate, utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, idText, localDate } from '#app/kernel/shapes.ts';

/** What an organisation keeps in its profile once for every application. Words: `profile-document.kind.<kind>`. */
export const PROFILE_DOCUMENT_KINDS = ['statutes', 'registration', 'tax', 'bank-letter', 'other'] as const;
export type ProfileDocumentKind = (typeof PROFILE_DOCUMENT_KINDS)[number];

/** How a document ended. Words: `profile-document.ending.<ending>`. */
export type ProfileDocumentEnding = 'replaced' | 'removed';

/** Documents in the profile at once, and all it ever had. */
export const MOST_PROFILE_DOCUMENTS = 20;
export const MOST_PROFILE_VERSIONS = 100;
/** Days before the last valid day from which a document is shown as about to expire. */
export const SOON_DAYS = 60;
/** Days before the last valid day that its organisation is reminded. */
export const REMIND_DAYS = 30;

/** `days`: to the last valid day; below zero once that is over. */
export type Expiry =
  | { readonly state: 'never' }
  | { readonly state: 'valid' | 'soon' | 'expired'; readonly days: number };

/** How a document stands on a day; its last day is a valid one. */
export function expiryOf(expiresOn: LocalDate | null, today: LocalDate): Expiry {
  if (expiresOn === null) return { state: 'never' };
  const days = daysUntil(expiresOn, today);
  return { state: days < 0 ? 'expired' : days <= SOON_DAYS ? 'soon' : 'valid', days };
}

/** Whether a reminder is due on that day, or comes too late to be one. */
export function isRemindable(expiresOn: LocalDate | null, today: LocalDate): boolean {
  return expiresOn !== null && daysUntil(expiresOn, today) <= REMIND_DAYS;
}

/** `ORG-0007-D03`: what a download is called; the uploader's own file name is never kept. */
export function profileDocumentReference(alias: string, number: number): string {
  return `${alias}-D${String(number).padStart(2, '0')}`;
}

export type NewProfileDocument = {
  readonly kind: ProfileDocumentKind;
  readonly issuedOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  /** The version it takes the place of; null for a document of its own. */
  readonly replaces: string | null;
};

/** What the profile holds: `current` of it now, `ever` in all, and the document that is to be replaced. */
export type ProfileHolds = {
  readonly current: number;
  readonly ever: number;
  readonly replaced: { readonly kind: ProfileDocumentKind; readonly endedAt: Instant | null } | null;
};

type AddRefusal = Refusal<'profile-document-from-future' | 'too-many-profile-documents' | 'stale'>;

/**
 * Whether a document may be added: no date of issue to come, room for it, and what it replaces still there and of the
 * same kind. One that has expired may be: a renewal can be what somebody is refused.
 */
export function decideNewDocument(
  document: NewProfileDocument,
  holds: ProfileHolds,
  at: Instant,
): Result<null, AddRefusal> {
  if (document.issuedOn > utcDate(at)) return refuse('profile-document-from-future', { field: 'issuedOn' });
  const { replaced, current, ever } = holds;
  if (document.replaces !== null && (replaced?.kind !== document.kind || replaced.endedAt !== null))
    return refuse('stale');
  const full = ever >= MOST_PROFILE_VERSIONS || (document.replaces === null && current >= MOST_PROFILE_DOCUMENTS);
  const values = { max: MOST_PROFILE_DOCUMENTS, versions: MOST_PROFILE_VERSIONS };
  return full ? refuse('too-many-profile-documents', { values }) : ok(null);
}

const lastDay = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .superRefine((typed, ctx) => {
    if (typed !== '' && !isLocalDate(typed)) ctx.addIssue({ code: 'custom', message: 'field.notADate' });
  })
  .transform((typed) => (typed === '' ? null : typed));

/** The form of a document, beside its file. */
export const profileDocumentShape = z
  .object({
    kind: choice(PROFILE_DOCUMENT_KINDS),
    issuedOn: localDate(),
    expiresOn: lastDay,
    replaces: z.union([z.literal(''), idText()]).default(''),
  })
  .superRefine(({ issuedOn, expiresOn }, ctx) => {
    if (expiresOn === null || expiresOn > issuedOn) return;
    ctx.addIssue({ code: 'custom', path: ['expiresOn'], message: 'field.expiresBeforeIssue' });
  })
  .transform(({ replaces, ...form }): NewProfileDocument => ({ ...form, replaces: replaces === '' ? null : replaces }));

export const profileRemovalShape = z.object({ document: idText() });

function daysUntil(day: LocalDate, today: LocalDate): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}
