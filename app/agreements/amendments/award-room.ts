import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** What bounds the amount of an agreement beside its plan: its call, its application, its third party. Minor units. */
export type AwardRoom = {
  /** I3: the envelope of the call, less its other live awards. */
  readonly envelopeLeftMinor: bigint;
  /** I4: the call's least and most, and what was asked for. */
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
  readonly requestedMinor: bigint;
  /** I5: the cap of a third party, less its other live awards; null where the contracting authority lifted it. */
  readonly capLeftMinor: bigint | null;
};

export type AwardRoomRefusal = Refusal<'amount-outside-call' | 'amount-over-envelope' | 'amount-over-cap'>;

/** I3, I4, I5: whether an agreement may have this amount. An amendment moves the award behind it as well. */
export function decideAwardRoom(amountMinor: bigint, room: AwardRoom): Result<null, AwardRoomRefusal> {
  const field = 'amountMinor';
  const most = room.maximumMinor < room.requestedMinor ? room.maximumMinor : room.requestedMinor;
  if (amountMinor < room.minimumMinor || amountMinor > most) return refuse('amount-outside-call', { field });
  if (amountMinor > room.envelopeLeftMinor) return refuse('amount-over-envelope', { field });
  if (room.capLeftMinor !== null && amountMinor > room.capLeftMinor) return refuse('amount-over-cap', { field });
  return ok(null);
}
