import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';

type About = {
  readonly id: string;
  readonly programmeId: string;
  readonly agreementId: string;
  readonly reference: string;
};

/** An event about one report: ids, codes, amounts as text, hashes; never what was written. */
export function reportEvent(
  kind: `report.${string}`,
  report: About,
  body: Readonly<Record<string, JsonValue>>,
): DomainEvent {
  return {
    kind,
    programmeId: report.programmeId,
    entity: { kind: 'report', id: report.id },
    body: { reference: report.reference, agreementId: report.agreementId, ...body },
  };
}

export function reportNotices(
  kind: string,
  report: About,
  about: { readers: readonly string[]; values?: Readonly<Record<string, string>> },
): Notice[] {
  return about.readers.map((accountId) => ({
    accountId,
    kind,
    entity: { kind: 'report', id: report.id },
    values: { reference: report.reference, ...about.values },
  }));
}
