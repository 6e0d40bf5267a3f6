import { createHash } from 'node:crypto';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { contentToSubmit, type SubmittedDocument } from '../application-content.ts';
import type { Application } from '../application.ts';
import type { DraftFacts } from '../completeness.ts';
import { certifiedContent } from './certification.ts';

/**
 * SHA-256 of the canonical JSON of what a representative certifies, lower-case hex: the same for a draft and for the
 * version made of it. Null while there is no duration, so that nothing can be handed in anyway.
 */
export function certifiedSha256(
  application: Application,
  draft: DraftFacts & { readonly attached: readonly SubmittedDocument[] },
): string | null {
  if (application.durationMonths === null) return null;
  const content = contentToSubmit({
    application,
    number: 1,
    at: application.createdAt,
    call: draft.content,
    answers: draft.answers,
    lines: draft.lines,
    documents: draft.attached,
    local: null,
    declarations: [],
  });
  return createHash('sha256')
    .update(canonicalJson(toJson(certifiedContent(content))))
    .digest('hex');
}
