import type { Instant } from '#app/kernel/instant.ts';

/** What is told of a call, from its trail. Words: `call.event.<kind>`. */
export const CALL_EVENTS = [
  'drafted',
  'revised',
  'ready',
  'sent-back',
  'approved',
  'opened',
  'closed',
  'moved',
  'correction-started',
  'correction-revised',
  'correction-ready',
  'correction-sent-back',
  'correction-discarded',
  'corrected',
  'extension-proposed',
  'extension-withdrawn',
  'extended',
  'round-opened',
  'round-closed',
  'closed-early',
  'cancelled',
] as const;

export type CallHappening = {
  readonly id: string;
  readonly at: Instant;
  readonly kind: (typeof CALL_EVENTS)[number];
  /** Alias; null for the schedule. */
  readonly by: string | null;
  /** Version of the draft the event was about, where it names one. */
  readonly version: number | null;
  readonly reason: string | null;
  /** The corrigendum it was about, where it was one. */
  readonly corrigendumId: string | null;
};

export type ApprovalRequest =
  | { readonly state: 'none' }
  | { readonly state: 'waiting'; readonly by: string | null; readonly at: Instant }
  | { readonly state: 'sent-back'; readonly by: string | null; readonly at: Instant; readonly reason: string };

/**
 * Whether this version of a draft waits for an approver, or came back and was not changed since. A change ends either:
 * what was asked to be approved is no longer what stands there.
 */
export function requestOf(history: readonly CallHappening[], version: number): ApprovalRequest {
  const last = history.findLast(({ kind }) => kind === 'ready' || kind === 'sent-back');
  if (!last || last.version !== version) return { state: 'none' };
  const { by, at } = last;
  return last.kind === 'ready'
    ? { state: 'waiting', by, at }
    : { state: 'sent-back', by, at, reason: last.reason ?? '' };
}

/** The same of a corrigendum that is being written. */
export function correctionRequestOf(
  history: readonly CallHappening[],
  corrigendum: { readonly id: string; readonly version: number },
): ApprovalRequest {
  const asked = history.flatMap((each): CallHappening[] => {
    if (each.corrigendumId !== corrigendum.id) return [];
    if (each.kind === 'correction-ready') return [{ ...each, kind: 'ready' }];
    return each.kind === 'correction-sent-back' ? [{ ...each, kind: 'sent-back' }] : [];
  });
  return requestOf(asked, corrigendum.version);
}

/** The history without savings that were followed by another saving of the same person: the last one tells enough. */
export function shortHistory(history: readonly CallHappening[]): readonly CallHappening[] {
  return history.filter((each, index) => {
    const next = history[index + 1];
    const saving = each.kind === 'revised' || each.kind === 'correction-revised';
    return !saving || next?.kind !== each.kind || next.by !== each.by;
  });
}
