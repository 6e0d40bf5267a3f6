import { createHash } from 'node:crypto';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import type { AmendmentForm, AmendmentKind, Standing, Wanted } from './amendment.ts';

/** SHA-256 of what an approver approves, in canonical form; the database compares it with every approval. */
export function amendmentDigest(request: {
  readonly agreementId: string;
  readonly kind: AmendmentKind;
  readonly form: AmendmentForm;
  readonly reason: string;
  readonly stood: Standing;
  readonly wanted: Wanted;
}): string {
  const { agreementId, kind, form, reason, stood, wanted } = request;
  const canonical = canonicalJson(toJson({ agreementId, kind, form, reason, stood, wanted }));
  return createHash('sha256').update(canonical).digest('hex');
}
