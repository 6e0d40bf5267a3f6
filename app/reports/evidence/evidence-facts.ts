import { z } from 'zod';
import type { DocumentId } from '#app/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { wholeNumber } from '#app/kernel/shapes.ts';
import { DOCUMENT_LANGUAGES } from './document-languages.ts';

/** D23: what is stated of a document; null where nothing is. `translationOf`: id of the original. */
export type EvidenceFacts = {
  readonly language: string | null;
  readonly redacted: boolean | null;
  readonly translationOf: DocumentId | null;
};

export const NOTHING_STATED: EvidenceFacts = { language: null, redacted: null, translationOf: null };

export const REDACTED = ['yes', 'no'] as const;

export type FactsRefusal = Refusal<
  'evidence-facts-same' | 'translation-of-itself' | 'translation-of-unknown' | 'translation-in-circle'
>;

/** What a form with a file says beside it; each may stay unsaid. */
export const factsShape = z.object({
  language: optionalChoice(DOCUMENT_LANGUAGES),
  redacted: optionalChoice(REDACTED).transform((said) => (said === null ? null : said === 'yes')),
  translationOf: z
    .string()
    .default('')
    .transform((id) => (id === '' ? null : id)),
});

/** The same afterwards. `stated`: how many statements about the document the writer saw. */
export const laterFactsShape = factsShape.extend({ stated: wholeNumber({ min: 0, max: 9_999 }) });

export function saysAnything(facts: EvidenceFacts): boolean {
  return facts.language !== null || facts.redacted !== null || facts.translationOf !== null;
}

/**
 * What may be stated of a document. `originals`: every document of the agreement that is there, with the one it translates
 * by what stands stated now, or null.
 */
export function decideFacts(
  facts: EvidenceFacts,
  about: {
    readonly documentId: DocumentId;
    readonly onFile: EvidenceFacts;
    readonly originals: ReadonlyMap<DocumentId, DocumentId | null>;
  },
): Result<null, FactsRefusal> {
  const { documentId, onFile, originals } = about;
  const { language, redacted, translationOf } = facts;
  if (language === onFile.language && redacted === onFile.redacted && translationOf === onFile.translationOf) {
    return refuse('evidence-facts-same');
  }
  if (translationOf === null) return ok(null);
  const field = 'translationOf';
  if (translationOf === documentId) return refuse('translation-of-itself', { field });
  if (!originals.has(translationOf)) return refuse('translation-of-unknown', { field });
  return leadsTo(originals, translationOf, documentId) ? refuse('translation-in-circle', { field }) : ok(null);
}

/** Whether going from a document to its original, and on, comes by another one. */
function leadsTo(originals: ReadonlyMap<DocumentId, DocumentId | null>, from: DocumentId, to: DocumentId): boolean {
  const passed = new Set<DocumentId>();
  let at: DocumentId | null = from;
  while (at !== null && !passed.has(at)) {
    if (at === to) return true;
    passed.add(at);
    at = originals.get(at) ?? null;
  }
  return false;
}

function optionalChoice(options: readonly string[]) {
  return z
    .string()
    .default('')
    .refine((typed) => typed === '' || options.includes(typed), { error: 'field.choose' })
    .transform((typed) => (typed === '' ? null : typed));
}
