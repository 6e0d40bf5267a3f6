import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';

type About = { readonly id: string; readonly programmeId: string; readonly reference: string };

/** An event about one agreement: ids, codes, amounts as text, hashes. */
export function agreementEvent(
  kind: `agreement.${string}`,
  agreement: About,
  body: Readonly<Record<string, JsonValue>>,
): DomainEvent {
  return {
    kind,
    programmeId: agreement.programmeId,
    entity: { kind: 'agreement', id: agreement.id },
    body: { reference: agreement.reference, ...body },
  };
}

/** The same news to several accounts, with the reference as its only fact. */
export function agreementNotices(kind: string, agreement: About, readers: readonly string[]): Notice[] {
  return readers.map((accountId) => ({
    accountId,
    kind,
    entity: { kind: 'agreement', id: agreement.id },
    values: { reference: agreement.reference },
  }));
}
