import type { Tx } from '#db/client.server.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { Role } from '#app/kernel/roles.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';

type About = { readonly id: string; readonly programmeId: string; readonly reference: string };

/** An event about a sample: references, codes, amounts as text, hashes; never what was written. */
export function sampleEvent(
  kind: `sample.${string}`,
  sample: About,
  body: Readonly<Record<string, JsonValue>>,
): DomainEvent {
  const { id, programmeId, reference } = sample;
  return { kind, programmeId, entity: { kind: 'audit-sample', id }, body: { reference, ...body } };
}

export function findingEvent(
  kind: `finding.${string}`,
  finding: About,
  body: Readonly<Record<string, JsonValue>>,
): DomainEvent {
  const { id, programmeId, reference } = finding;
  return { kind, programmeId, entity: { kind: 'finding', id }, body: { reference, ...body } };
}

const OFFICE: readonly Role[] = ['overall-lead', 'finance-officer'];

/** The office that answers auditors: overall lead and finance. */
export async function officeOf(tx: Tx, programmeId: string): Promise<string[]> {
  return accountsHolding(tx, { programmeId, roles: OFFICE });
}

/** The same notice to several. */
export function notices(
  kind: string,
  about: { readonly entity: Notice['entity']; readonly values: NonNullable<Notice['values']> },
  readers: readonly string[],
): Notice[] {
  return readers.map((accountId) => ({ accountId, kind, ...about }));
}
