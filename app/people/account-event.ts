import { PORTAL, type DomainEvent } from '#app/kernel/event.ts';

/** Something that happened to an account, in the portal's own chain. */
export function accountEvent(
  kind: DomainEvent['kind'],
  accountId: string,
  body: DomainEvent['body'] = {},
): DomainEvent {
  return { kind, programmeId: PORTAL, entity: { kind: 'account', id: accountId }, body };
}
