import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { Amendment } from './amendment-store.server.ts';

type About = Pick<Amendment, 'id' | 'programmeId' | 'agreementId' | 'reference' | 'kind'>;

/** An event about one amendment: ids, kinds, dates, amounts as text, hashes; never its reason. */
export function amendmentEvent(
  kind: `amendment.${string}`,
  amendment: About,
  more: Readonly<Record<string, JsonValue>> = {},
): DomainEvent {
  const { id, programmeId, agreementId, reference } = amendment;
  const body = { reference, agreementId, kind: amendment.kind, ...more };
  return { kind, programmeId, entity: { kind: 'amendment', id }, body };
}

/** The same news to several accounts, with the reference as its only fact. */
export function amendmentNotices(kind: string, amendment: About, readers: readonly string[]): Notice[] {
  return readers.map((accountId) => ({
    accountId,
    kind,
    entity: { kind: 'amendment', id: amendment.id },
    values: { reference: amendment.reference },
  }));
}
