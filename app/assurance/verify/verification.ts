import type { FieldError } from '#app/kernel/form.ts';

/** What somebody wants to have confirmed: a check number (SHA-256), or a letter's reference and code. */
export type Verification =
  | { readonly kind: 'hash'; readonly sha256: string }
  | { readonly kind: 'letter'; readonly reference: string; readonly code: string };

export const VERIFY_FIELDS = ['hash', 'reference', 'code'] as const;
type Typed = Readonly<Record<(typeof VERIFY_FIELDS)[number], string>>;

/** As typed or pasted, in whatever grouping; null where nothing was asked. */
export function verificationIn(typed: Typed): {
  asked: Verification | null;
  errors: readonly FieldError[];
} {
  const bare = (text: string) => text.replace(/[\s\u00a0-]+/g, '').toLowerCase();
  const [hash, reference, code] = [bare(typed.hash), typed.reference.trim().toUpperCase(), bare(typed.code)];
  if (hash === '' && reference === '' && code === '') return { asked: null, errors: [] };
  if (hash !== '') {
    if (/^[0-9a-f]{64}$/.test(hash)) return { asked: { kind: 'hash', sha256: hash }, errors: [] };
    return { asked: null, errors: [{ field: 'hash', key: 'verify.hash.wrong' }] };
  }
  if (reference === '' || reference.length > 60) {
    return { asked: null, errors: [{ field: 'reference', key: 'field.required' }] };
  }
  if (!/^[0-9a-f]{20}$/.test(code)) return { asked: null, errors: [{ field: 'code', key: 'verify.code.wrong' }] };
  const grouped = (code.match(/.{4}/g) ?? []).join('-');
  return { asked: { kind: 'letter', reference, code: grouped }, errors: [] };
}

/** What the portal knows by a check number. Words: `verify.kind.<kind>`. */
export const KNOWN_KINDS = ['call', 'application', 'ranking', 'minutes', 'agreement', 'download', 'letter'] as const;
export type KnownKind = (typeof KNOWN_KINDS)[number];

export type Known = { readonly kind: KnownKind; readonly at: Date };
