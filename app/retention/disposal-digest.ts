import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/kernel/json.ts';
import type { DisposalItem } from './disposal.ts';

/** SHA-256 over the list, in one order whatever order it was read in: what both custodians approve. */
export function disposalDigest(reference: string, items: readonly DisposalItem[]): string {
  const lines = items.map(({ subjectKind, subjectId, reference: of, class: kept, endsOn }) =>
    canonicalJson({ subjectKind, subjectId, reference: of, class: kept, endsOn }),
  );
  return createHash('sha256')
    .update([reference, ...lines.toSorted()].join('\n'))
    .digest('hex');
}
