import type { ProgrammeId } from './ids.ts';
import type { JsonValue } from './json.ts';

/** Stands for the programme in events that belong to none: sign-ins, accounts, mails. Their chain is the portal's own. */
export const PORTAL: ProgrammeId = '00000000-0000-7000-8000-000000000000';

/**
 * Something that happened, in the past tense (`call.approved`, `disbursement.sent`). `body` holds ids, codes, amounts
 * and hashes: never a name, an account number or an applicant's free text.
 */
export type DomainEvent = {
  readonly kind: `${string}.${string}`;
  readonly programmeId: ProgrammeId;
  readonly entity: { readonly kind: string; readonly id: string };
  readonly body: Readonly<Record<string, JsonValue>>;
};

/**
 * A message to one account, shown in the portal under `notice.<kind>` and announced by a mail without content.
 * `values` fill the catalogue message: references, amounts and dates only.
 */
export type Notice = {
  readonly accountId: string;
  readonly kind: string;
  readonly entity: { readonly kind: string; readonly id: string };
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What a command's work hands to `perform`. */
export type Outcome<Value> = {
  readonly value: Value;
  readonly events: readonly DomainEvent[];
  readonly notices?: readonly Notice[];
};

/** A text of an event's body; empty where it is absent or no text. */
export function bodyText(event: DomainEvent, name: string): string {
  const value = event.body[name];
  return typeof value === 'string' ? value : '';
}
